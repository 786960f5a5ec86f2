// Dredd ships no types, and the module `hooks` exists only while Dredd loads a hook file.

declare module 'hooks' {
  const hooks: import('./dredd-types.ts').DreddHooks;
  export = hooks;
}

declare module 'dredd' {
  const Dredd: import('./dredd-types.ts').DreddConstructor;
  export = Dredd;
}
