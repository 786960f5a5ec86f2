/** The public interface of the package: run the contract, start the sandbox and the mock, find the document. */

export { contract } from '../contracts/contract.ts';
export { documentPath, documentPathOf } from '../contracts/document-path.ts';
export { type Bench, openBench, type Tool } from '../contracts/harness/bench.ts';
export type { Exchange, HeaderList, ReceivedResponse, SentRequest } from '../contracts/harness/exchange.ts';
export type { Failure, Finding, Level } from '../contracts/harness/failure.ts';
export type {
  CaseResult,
  ClauseResult,
  Counts,
  Coverage,
  Outcome,
  Report,
  Service,
  Verdict,
} from '../contracts/harness/outcome.ts';
export type { Credentials, RunOptions, StatesSource } from '../contracts/harness/run-options.ts';
export { readOptions, type SuiteSettings } from '../contracts/read-environment.ts';
export { tool } from '../contracts/tool.ts';
export type {
  BatchDeletePhoneNumberRequest,
  BatchDeletePhoneNumberResponse,
  ErrorCode,
  ErrorResponse,
  PhoneNumberError,
} from '../generated/batch-delete-phone-number.types.ts';
export {
  validateBatchDeletePhoneNumberRequest,
  validateBatchDeletePhoneNumberResponse,
  validateErrorBody,
} from '../generated/batch-delete-phone-number.validators.ts';
export {
  type DescribedRequest,
  isOfOperation,
  judgeExchange,
  judgeTraffic,
  type Place,
  readFetched,
  type SideJudgement,
  type TrafficJudgement,
  validateRequest,
  validateResponse,
} from './judge.ts';
export { type Mock, type MockOptions, startMock } from './mock/start-mock.ts';
export { runContract } from './run-contract.ts';
export { type Sandbox, type SandboxOptions, startSandbox } from './sandbox/start-sandbox.ts';
