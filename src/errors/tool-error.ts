/** The base of every trouble that is not a bug in the tool: one line for people and the exit code it leads to. */
export abstract class ToolError extends Error {
  abstract readonly exitCode: number;
}
