import { describe, expect, test } from 'vitest';
import {
  listDifferences,
  type OperationFacts,
  readDocumented,
  readPublishedModel,
} from './published-model.ts';
import { readDocument, readVoiceDocument } from './read-document.ts';

const errors = [
  'BadRequestException 400',
  'ForbiddenException 403',
  'NotFoundException 404',
  'ServiceFailureException 500',
  'ServiceUnavailableException 503',
  'ThrottledClientException 429',
  'UnauthorizedClientException 401',
];

/** What is different on purpose, and why. Everything else is a change of AWS's or a mistake of ours. */
const onPurpose = {
  // An entry that names no number says nothing; the model requires no member of any answer.
  entryNamesItsNumber: [
    'entry: only the SDK has PhoneNumberId?',
    'entry: only the document has PhoneNumberId',
  ],
  // The SDK's model of the voice service has these members and botocore's has none, so nobody may rely on them.
  errorsWithoutMembers: [
    ...errors.map((error) => `errors: only the SDK has ${error}: Code? Message?`),
    ...errors.map((error) => `errors: only the document has ${error}: `),
  ],
};

const services = [
  ['@aws-sdk/client-chime', readDocument(), [...onPurpose.entryNamesItsNumber]],
  [
    '@aws-sdk/client-chime-sdk-voice',
    readVoiceDocument(),
    [...onPurpose.entryNamesItsNumber, ...onPurpose.errorsWithoutMembers],
  ],
] as const;

describe.each(services)('the document and %s', (packageName, document, expected) => {
  test('differ in nothing but what is on purpose', async () => {
    const published = await readPublishedModel(packageName);
    expect(listDifferences(published, readDocumented(document))).toEqual(expected);
  });
});

const documented = readDocumented(readDocument());

/** A newer SDK, and the lines that then tell what changed. */
const changes: ReadonlyArray<readonly [string, Partial<OperationFacts>, readonly string[]]> = [
  ['another path', { path: '/numbers' }, ['path: the SDK has /numbers, the document /phone-numbers']],
  [
    'another query',
    { query: 'operation=delete' },
    ['query: the SDK has operation=delete, the document operation=batch-delete'],
  ],
  ['a new word', { words: [...documented.words, 'Teapot'] }, ['words: only the SDK has Teapot']],
  [
    'a word less',
    { words: documented.words.filter((word) => word !== 'Conflict') },
    ['words: only the document has Conflict'],
  ],
  [
    'a new member of the request',
    { request: ['PhoneNumberIds', 'DryRun?'] },
    ['request: only the SDK has DryRun?'],
  ],
  [
    'a list that may be left out',
    { request: ['PhoneNumberIds?'] },
    ['request: only the SDK has PhoneNumberIds?', 'request: only the document has PhoneNumberIds'],
  ],
  [
    'a new error',
    { errors: [...documented.errors, 'ConflictException 409: Code? Message?'] },
    ['errors: only the SDK has ConflictException 409: Code? Message?'],
  ],
];

test.each(changes)('%s of a newer SDK is told plainly', (_change, newer, told) => {
  expect(listDifferences({ ...documented, ...newer }, documented)).toEqual(told);
});

test('a model that is written in another form is refused, not taken for an empty one', async () => {
  await expect(readPublishedModel('@smithy/signature-v4')).rejects.toThrow();
});
