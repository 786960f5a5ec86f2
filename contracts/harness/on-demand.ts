/** Modules of Node that take several milliseconds each to load and that most runs don't need; loaded at first use. */
export const onDemand = {
  get childProcess() {
    return process.getBuiltinModule('node:child_process');
  },
  get crypto() {
    return process.getBuiltinModule('node:crypto');
  },
  get https() {
    return process.getBuiltinModule('node:https');
  },
};
