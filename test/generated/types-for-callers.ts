// What callers may rely on in the generated types. Nothing here runs: it is compiled, by two versions of TypeScript.
import type {
  BatchDeletePhoneNumberRequest,
  BatchDeletePhoneNumberResponse,
  ErrorCode,
  ErrorResponse,
  operations,
  PhoneNumberError,
  paths,
  ResponseBadRequestException,
  ResponseProcessed,
} from '../../generated/batch-delete-phone-number.types.ts';
import {
  type SchemaError,
  validateBatchDeletePhoneNumberRequest,
  validateBatchDeletePhoneNumberResponse,
  validateErrorBody,
} from '../../generated/batch-delete-phone-number.validators.ts';

type Same<Left, Right> =
  (<Probe>() => Probe extends Left ? 1 : 2) extends <Probe>() => Probe extends Right ? 1 : 2 ? true : false;
type Holds<Claim extends true> = Claim;
type Operation = paths['/phone-numbers']['post'];

export type Claims = [
  // The request.
  Holds<Same<BatchDeletePhoneNumberRequest, { PhoneNumberIds: string[] }>>,
  Holds<Same<Operation, operations['BatchDeletePhoneNumber']>>,
  Holds<Same<Operation['parameters']['query'], { operation: 'batch-delete' }>>,
  Holds<Same<Operation['requestBody']['content'], { 'application/json': BatchDeletePhoneNumberRequest }>>,
  // The answers.
  Holds<Same<keyof Operation['responses'], 200 | 400 | 401 | 403 | 404 | 429 | 500 | 503>>,
  Holds<Same<ResponseProcessed['headers']['x-amzn-RequestId'], string>>,
  Holds<Same<ResponseBadRequestException['headers']['x-amzn-RequestId'], string | undefined>>,
  Holds<Same<ResponseProcessed['content'], { 'application/json': BatchDeletePhoneNumberResponse }>>,
  Holds<Same<ResponseBadRequestException['content'], { 'application/json': ErrorResponse }>>,
  Holds<Same<PhoneNumberError['PhoneNumberId'], string>>,
  Holds<Same<PhoneNumberError['ErrorCode'], ErrorCode | undefined>>,
  Holds<Same<ErrorResponse['Code'], ErrorCode | undefined>>,
  // Any word is an error code, and the published ones are still known by name, so that editors offer them.
  Holds<string extends ErrorCode ? true : false>,
  Holds<Same<Extract<ErrorCode, 'PhoneNumberAssociationsExist'>, 'PhoneNumberAssociationsExist'>>,
];

export const request: BatchDeletePhoneNumberRequest = { PhoneNumberIds: ['%2B12065550100'] };
// @ts-expect-error PhoneNumberIds is required.
export const withoutList: BatchDeletePhoneNumberRequest = {};
// @ts-expect-error null is no list.
export const withNull: BatchDeletePhoneNumberRequest = { PhoneNumberIds: null };
// @ts-expect-error An id is a string.
export const withNumber: BatchDeletePhoneNumberRequest = { PhoneNumberIds: [1] };
export const unpublished: PhoneNumberError = { PhoneNumberId: '+12065550100', ErrorCode: 'NotPublishedYet' };
// @ts-expect-error An entry names its number.
export const anonymous: PhoneNumberError = { ErrorCode: 'NotFound' };

/** The validators narrow what came from outside. */
export function countFailed(body: unknown): number | readonly SchemaError[] | null | undefined {
  // @ts-expect-error Outside data has no members before it was judged.
  body.PhoneNumberErrors;
  if (!validateBatchDeletePhoneNumberResponse(body)) return validateBatchDeletePhoneNumberResponse.errors;
  return body.PhoneNumberErrors?.length ?? 0;
}

export const readIds = (body: unknown): string[] =>
  validateBatchDeletePhoneNumberRequest(body) ? body.PhoneNumberIds : [];

export const readCode = (body: unknown): ErrorCode | undefined =>
  validateErrorBody(body) ? body.Code : undefined;
