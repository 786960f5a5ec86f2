import { answersOnlyAskedIds } from './answers-only-asked-ids.ts';
import { errorBodyObject, successBodyObject } from './body-object.ts';
import { date } from './date.ts';
import { documentedStatus } from './documented-status.ts';
import { echoesIdsVerbatim } from './echoes-ids-verbatim.ts';
import { entryShape } from './entry-shape.ts';
import { entryWords } from './entry-words.ts';
import { errorCode } from './error-code.ts';
import { errorMessage } from './error-message.ts';
import { errorType } from './error-type.ts';
import { errorTypeAgrees } from './error-type-agrees.ts';
import { httpLayerError } from './http-layer-error.ts';
import { invalidRequestNotServed } from './invalid-request-not-served.ts';
import { listsIdsAtMostAsSent } from './lists-ids-at-most-as-sent.ts';
import { errorMediaType, successMediaType } from './media-type.ts';
import { noErrorTold } from './no-error-told.ts';
import { noRedirect } from './no-redirect.ts';
import { noUnaskedEncoding } from './no-unasked-encoding.ts';
import { nothingLeaks } from './nothing-leaks.ts';
import type { OperationCheck } from './operation-check.ts';
import { errorRequestId, requestId } from './request-id.ts';
import { successList } from './success-list.ts';
import { successStatus } from './success-status.ts';
import { utf8WithoutBom } from './utf8-without-bom.ts';

/** Every check; each runs on every exchange. */
export const checks: readonly OperationCheck[] = [
  successStatus,
  noRedirect,
  documentedStatus,
  successMediaType,
  successBodyObject,
  successList,
  entryShape,
  entryWords,
  answersOnlyAskedIds,
  listsIdsAtMostAsSent,
  echoesIdsVerbatim,
  invalidRequestNotServed,
  noErrorTold,
  requestId,
  noUnaskedEncoding,
  utf8WithoutBom,
  date,
  errorType,
  errorTypeAgrees,
  errorBodyObject,
  errorMediaType,
  errorMessage,
  errorCode,
  errorRequestId,
  nothingLeaks,
  httpLayerError,
];
