import { type Answer, refuse } from './answer.ts';
import { isJsonMediaType } from './is-json-media-type.ts';
import { parseJson } from './parse-json.ts';
import { parseTarget } from './parse-target.ts';
import { readPreference } from './preference.ts';
import type { Judgement, PrismEngine } from './prism-engine.ts';

/** A request as it arrived. */
export interface ArrivedRequest {
  readonly method: string;
  readonly target: string;
  readonly contentType: string | undefined;
  /** What the client prefers, then what is preferred for it; the first that asks for an answer counts. */
  readonly preferences: readonly string[];
  /** `undefined` when it was too large to keep. */
  readonly body: Uint8Array | undefined;
}

/**
 * Answers a request with Prism, and in the service's form where Prism would not.
 * A preferred error befalls every request that reaches the operation; a preferred success only a valid one.
 */
export async function answerRequest(engine: PrismEngine, request: ArrivedRequest): Promise<Answer> {
  const wishes = request.preferences.map((preference) => readPreference(preference, engine.catalogue));
  const wish = wishes.find(({ kind }) => kind !== 'none') ?? { kind: 'none' };
  const judgement = await judge(engine, request);
  if (judgement.kind === 'no-operation')
    return refuse(
      404,
      'UnknownOperationException',
      'The method, path and query name no operation of this service.',
    );
  if (judgement.kind === 'no-method') return refuseMethod();
  if (wish.kind === 'unknown')
    return refuse(400, 'BadRequestException', `Prefer: ${wish.problem}; ${wish.remedy}.`);

  const preferred = wish.kind === 'answer' ? wish.preference : undefined;
  if (preferred !== undefined && preferred.status >= 400)
    return engine.example(preferred.status, preferred.example);
  if (request.body === undefined)
    return refuse(413, 'RequestEntityTooLargeException', 'The request body is too large.');
  if (!isJsonMediaType(request.contentType))
    return refuse(
      415,
      'UnsupportedMediaTypeException',
      'The request body needs the media type application/json.',
    );
  if (preferred !== undefined && judgement.isValid)
    return engine.example(preferred.status, preferred.example);
  return judgement.answer;
}

/** The media type and the framing are judged here; of the headers Prism sees only that the body is JSON. */
function judge(engine: PrismEngine, { method, target, body }: ArrivedRequest): Promise<Judgement> {
  const { path, query } = parseTarget(target);
  const headers = { 'content-type': 'application/json' };
  return engine.judge({ method, path, query, headers, body: parseJson(body ?? new Uint8Array()) });
}

function refuseMethod(): Answer {
  const answer = refuse(405, 'UnknownOperationException', 'The method names no operation on this path.');
  return { ...answer, headers: { ...answer.headers, Allow: 'POST' } };
}
