import { breaking, harmless } from './change.ts';
import { compareRequired } from './compare-required.ts';
import { compareRest } from './compare-rest.ts';
import { type Context, tellJudged, tellShift } from './context.ts';
import { at, type DocumentNode, type Pair } from './document-node.ts';
import { compareSchemas } from './schemas/compare-schemas.ts';
import { judgeShift, narrower, wider } from './shift.ts';

/** Compares what a body may be: its media types, and the schema of each. */
export function compareContent(content: Pair, context: Context): void {
  const before = namesByType(content.before);
  const after = namesByType(content.after);
  for (const type of new Set([...before.keys(), ...after.keys()])) {
    const media = {
      before: content.before.at(before.get(type) ?? type),
      after: content.after.at(after.get(type) ?? type),
    };
    if (media.before.exists && media.after.exists) compareMedia(media, context);
    else tellMediaType(media, type, context);
  }
}

/** Media types are compared without regard to case (RFC 9110 §8.3.1). */
function namesByType(content: DocumentNode): ReadonlyMap<string, string> {
  return new Map(content.keys.map((name) => [name.toLowerCase().replaceAll(' ', ''), name]));
}

function compareMedia(media: Pair, context: Context): void {
  compareSchemas(at(media, 'schema'), context);
  compareRest(media, new Set(['schema']), context);
}

function tellMediaType(media: Pair, type: string, context: Context): void {
  const isAdded = media.after.exists;
  const finding = {
    code: `media-type-${isAdded ? 'added' : 'removed'}`,
    what: `${type} ${isAdded ? 'added' : 'removed'}`,
  };
  const isAnswersEnd = !isAdded && context.position.in === 'response';
  if (isAnswersEnd) tellJudged(media, mediaTypeGone, finding, context);
  else tellShift(media, isAdded ? wider : narrower, finding, context);
}

const mediaTypeGone = {
  forCallers: breaking('callers that ask for this media type get none, or another one'),
  forImplementers: breaking('answers of this media type are no longer right'),
};

/** Compares the request body of an operation. */
export function compareRequestBody(body: Pair, context: Context): void {
  const { before, after } = body;
  if (!before.exists && !after.exists) return;
  if (!before.exists || !after.exists) {
    tellBody(body, context);
    return;
  }
  compareRequired(body, 'the body', context);
  compareContent(at(body, 'content'), context);
  compareRest(body, new Set(['required', 'content']), context);
}

function tellBody(body: Pair, context: Context): void {
  const isAdded = body.after.exists;
  const isRequired = (isAdded ? body.after : body.before).at('required').value === true;
  const what = `${isRequired ? 'required' : 'optional'} body ${isAdded ? 'added' : 'removed'}`;
  const judgements = isAdded
    ? {
        forCallers: isRequired
          ? breaking('requests without a body are no longer right')
          : harmless('the body may be left out'),
        forImplementers: breaking(
          'a body may be sent now, and an implementation of the old document does not know it',
        ),
      }
    : judgeShift({ more: isRequired ? 'yes' : 'no', less: 'unknown' }, context.position);
  tellJudged(body, judgements, { code: `body-${isAdded ? 'added' : 'removed'}`, what }, context);
}
