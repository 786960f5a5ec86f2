import type { Answer } from './answer.ts';
import type { Behaviour, Context, Overrides } from './behaviour.ts';
import type { SandboxRequest } from './request.ts';
import { isObject } from './stages/validate-request.ts';

type StageName = keyof Behaviour;
type InputOf<Name extends StageName> = Parameters<Behaviour[Name]>[0];
type ResultOf<Name extends StageName> = ReturnType<Behaviour[Name]>;
type AnyStage = (...parameters: unknown[]) => unknown;

/** Replaces a stage by itself with its result changed. */
export function after<Name extends StageName>(
  name: Name,
  change: (result: ResultOf<Name>, ...parameters: Parameters<Behaviour[Name]>) => ResultOf<Name>,
): Overrides {
  return replace(
    name,
    (next) =>
      (...parameters) =>
        (change as AnyStage)(next(...parameters), ...parameters),
  );
}

/** Replaces a stage by itself with something done first, which may throw. */
export function before<Name extends StageName>(
  name: Name,
  act: (...parameters: Parameters<Behaviour[Name]>) => void,
): Overrides {
  return replace(name, (next) => (...parameters) => {
    (act as AnyStage)(...parameters);
    return next(...parameters);
  });
}

/** Replaces a stage by itself with its first parameter changed. */
export function given<Name extends StageName>(
  name: Name,
  change: (...parameters: Parameters<Behaviour[Name]>) => InputOf<Name>,
): Overrides {
  return replace(name, (next) => (...parameters) => {
    const [, ...rest] = parameters;
    return next((change as AnyStage)(...parameters), ...rest);
  });
}

/** Replaces a stage by itself with whatever it throws handed to the recovery, which may throw again. */
export function recovering<Name extends StageName>(
  name: Name,
  recover: (thrown: unknown, ...parameters: Parameters<Behaviour[Name]>) => ResultOf<Name>,
): Overrides {
  return replace(name, (next) => (...parameters) => {
    try {
      return next(...parameters);
    } catch (thrown) {
      return (recover as AnyStage)(thrown, ...parameters);
    }
  });
}

/** Replaces a stage by another that knows nothing of it. */
export function instead<Name extends StageName>(name: Name, stage: Behaviour[Name]): Overrides {
  return replace(name, () => stage as AnyStage);
}

/** The one place where a stage's own types are lost: they were checked at the call of the functions above. */
function replace(name: StageName, make: (next: AnyStage) => AnyStage): Overrides {
  return { [name]: make } as Overrides;
}

/** Does what an exception that nobody expected does. */
export function crash(): never {
  throw new Error('Not expected.');
}

/** Tells whether a request goes to the numbers as a whole, not to one of them. */
export function isBatch({ method, path }: SandboxRequest): boolean {
  return method === 'POST' && /^\/phone-numbers\/?$/.test(path);
}

/** Gives the answer with the text as its body, in UTF-8. */
export function withText(answer: Answer, text: string): Answer {
  return { ...answer, body: Buffer.from(text) };
}

/** Gives the answer with the document as its JSON body. */
export function withJson(answer: Answer, document: unknown): Answer {
  return withText(answer, JSON.stringify(document));
}

/** Gives the answer's body as text. */
export function textOf({ body }: Answer): string {
  return Buffer.from(body).toString('utf8');
}

/** Gives the strings in the body's `PhoneNumberIds`, as far as there are any, without judging the rest. */
export function namedIds({ request }: Context): readonly string[] {
  try {
    const document: unknown = JSON.parse(request.body.toString('utf8'));
    const ids = isObject(document) ? document.PhoneNumberIds : undefined;
    const list: readonly unknown[] = Array.isArray(ids) ? ids : [];
    return list.filter((id): id is string => typeof id === 'string');
  } catch {
    return [];
  }
}

/** Moves every number that the body names, whatever else is to be said about the request. */
export function moveNamed(context: Context): void {
  if (!isBatch(context.request)) return;
  for (const id of namedIds(context)) context.behaviour.moveNumber(id, context);
}
