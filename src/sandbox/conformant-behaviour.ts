import type { Behaviour } from './behaviour.ts';
import { admitRequest } from './stages/admit-request.ts';
import {
  authenticateRequest,
  canonicalize,
  compareSignatures,
  hashPayload,
} from './stages/authenticate-request.ts';
import {
  checkScope,
  checkSignedHeaders,
  checkToken,
  findSecret,
  readAuthorization,
} from './stages/check-authorization.ts';
import { checkMediaType } from './stages/check-media-type.ts';
import { checkTime } from './stages/check-time.ts';
import { decodeText } from './stages/decode-text.ts';
import { findNumber, identify, isExpired, nameNumber } from './stages/find-number.ts';
import { moveNumber, moveNumbers } from './stages/move-numbers.ts';
import { negotiateAnswer } from './stages/negotiate-answer.ts';
import { getNumber, restoreNumber } from './stages/observe-number.ts';
import { parseJson } from './stages/parse-json.ts';
import { receiveRequest } from './stages/receive-request.ts';
import {
  createRequestId,
  finishAnswer,
  renderBatch,
  renderErrors,
  renderRefusal,
  renderSuccess,
} from './stages/render-answer.ts';
import { routeRequest } from './stages/route-request.ts';
import { validateRequest } from './stages/validate-request.ts';
import { writeAnswer } from './stages/write-answer.ts';
import { setState } from './states/set-state.ts';

/** Every stage as the contract has it. In unsigned mode nobody needs credentials. */
export function conformantBehaviour(auth: boolean): Behaviour {
  return auth ? signedBehaviour : unsignedBehaviour;
}

const signedBehaviour: Behaviour = {
  receive: receiveRequest,
  route: routeRequest,
  authenticate: authenticateRequest,
  readAuthorization,
  findSecret,
  checkSignedHeaders,
  checkScope,
  checkTime,
  checkToken,
  hashPayload,
  canonicalize,
  compareSignatures,
  admit: admitRequest,
  negotiate: negotiateAnswer,
  checkMediaType,
  decodeText,
  parseJson,
  validate: validateRequest,
  moveNumbers,
  moveNumber,
  getNumber,
  restoreNumber,
  identify,
  nameNumber,
  findNumber,
  isExpired,
  renderErrors,
  renderBatch,
  renderSuccess,
  renderRefusal,
  createRequestId,
  finish: finishAnswer,
  write: writeAnswer,
  setState,
};

const unsignedBehaviour: Behaviour = { ...signedBehaviour, authenticate: () => {} };
