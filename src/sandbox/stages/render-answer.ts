import { randomUUID } from 'node:crypto';
import type {
  BatchDeletePhoneNumberResponse,
  ErrorResponse,
} from '../../../generated/batch-delete-phone-number.types.ts';
import type { Answer } from '../answer.ts';
import type { Context, PhoneNumberError } from '../behaviour.ts';
import type { Refusal } from '../refusal.ts';

/** Gives the document of a batch that was carried out. */
export function renderErrors(errors: readonly PhoneNumberError[]): BatchDeletePhoneNumberResponse {
  return { PhoneNumberErrors: [...errors] };
}

/** Gives the answer of a batch that was carried out: 200, whether or not every number was moved. */
export function renderBatch(errors: readonly PhoneNumberError[], context: Context): Answer {
  const { behaviour } = context;
  return behaviour.renderSuccess(behaviour.renderErrors(errors, context), context);
}

/** Gives the 200 answer with the document as JSON. */
export function renderSuccess(document: unknown): Answer {
  return {
    status: 200,
    headers: [['Content-Type', 'application/json']],
    body: Buffer.from(JSON.stringify(document)),
  };
}

/** Gives an error answer: its shape in `x-amzn-ErrorType` (Smithy restJson1), `Code` and `Message` in the body. */
export function renderRefusal(refusal: Refusal): Answer {
  const document: ErrorResponse = { Code: refusal.code, Message: refusal.message };
  return {
    status: refusal.status,
    headers: [
      ['Content-Type', 'application/json'],
      ['x-amzn-ErrorType', refusal.type],
    ],
    body: Buffer.from(JSON.stringify(document)),
  };
}

/** Gives a request id that no other request has. */
export function createRequestId(): string {
  return randomUUID();
}

/** Puts the request id on the answer, as the sample response of the reference page has it. */
export function finishAnswer(answer: Answer, context: Context): Answer {
  const requestId = context.behaviour.createRequestId(context);
  return { ...answer, headers: [['x-amzn-RequestId', requestId], ...answer.headers] };
}
