import type { Effect } from '../../src/diff/change.ts';

/** A step that changes a document: sets what is at a pointer, appends with `/-`, or removes it. */
export type Step = readonly ['set', pointer: string, value: unknown] | readonly ['remove', pointer: string];

/** A change of the real document whose effect is known. */
export interface KnownChange {
  readonly title: string;
  /** What both versions have that the real document has not. */
  readonly given?: readonly Step[];
  readonly patch: readonly Step[];
  readonly forCallers: Effect;
  readonly forImplementers: Effect;
  /** Pointer of one of the changes that are found. */
  readonly pointer: string;
}

type Row = readonly [
  title: string,
  patch: readonly Step[],
  effects: Effects,
  pointer?: string | undefined,
  given?: readonly Step[],
];
/** Callers, then implementers: b breaking, u unknown, n non-breaking. */
type Effects = `${'b' | 'u' | 'n'}${'b' | 'u' | 'n'}`;

const effectOf: Readonly<Record<string, Effect>> = { b: 'breaking', u: 'unknown', n: 'non-breaking' };

const operation = '#/paths/~1phone-numbers/post';
const schemas = '#/components/schemas';
const request = `${schemas}/BatchDeletePhoneNumberRequest`;
const list = `${request}/properties/PhoneNumberIds`;
const id = `${schemas}/PhoneNumberId`;
const answer = `${schemas}/BatchDeletePhoneNumberResponse`;
const errors = `${answer}/properties/PhoneNumberErrors`;
const entry = `${schemas}/PhoneNumberError`;
const entryId = `${entry}/properties/PhoneNumberId`;
const query = '#/components/parameters/Operation';
const header = '#/components/headers/RequestId';
const processed = '#/components/responses/Processed';
const badRequest = '#/components/responses/BadRequestException';
const scheme = '#/components/securitySchemes/sigV4';
const unrefusing: readonly Step[] = [['remove', `${operation}/responses/400`]];

const ofTheRequest: readonly Row[] = [
  ['the list needs two ids', [['set', `${list}/minItems`, 2]], 'bb'],
  ['the list needs no id', [['set', `${list}/minItems`, 0]], 'nb'],
  ['the list needs no id, said by leaving out the bound', [['remove', `${list}/minItems`]], 'nb'],
  ['the list gets a maximum', [['set', `${list}/maxItems`, 100]], 'bb'],
  [
    'the list gets a maximum where nothing says that bad requests are refused',
    [['set', `${list}/maxItems`, 100]],
    'bn',
    undefined,
    unrefusing,
  ],
  [
    'the maximum is raised',
    [['set', `${list}/maxItems`, 200]],
    'nb',
    undefined,
    [['set', `${list}/maxItems`, 100]],
  ],
  [
    'the maximum is lowered',
    [['set', `${list}/maxItems`, 50]],
    'bb',
    undefined,
    [['set', `${list}/maxItems`, 100]],
  ],
  ['ids may not be given twice', [['set', `${list}/uniqueItems`, true]], 'bb'],
  ['a bound that says nothing is written down', [['set', `${id}/minLength`, 0]], 'nn', ''],
  ['an id has a length', [['set', `${id}/minLength`, 1]], 'bb'],
  ['an id has a pattern', [['set', `${id}/pattern`, '^(\\+|%2B)[0-9]+$']], 'bb'],
  [
    'the pattern of an id changes',
    [['set', `${id}/pattern`, '^[+]']],
    'uu',
    undefined,
    [['set', `${id}/pattern`, '^\\+']],
  ],
  [
    'an id loses its pattern',
    [['remove', `${id}/pattern`]],
    'nb',
    undefined,
    [['set', `${id}/pattern`, '^\\+']],
  ],
  ['an id has a format', [['set', `${id}/format`, 'phone']], 'uu'],
  ['an id may be null', [['set', `${id}/nullable`, true]], 'nb'],
  ['an id is a number', [['set', `${id}/type`, 'integer']], 'bb'],
  ['an id is one of two words', [['set', `${id}/enum`, ['a', 'b']]], 'bb'],
  ['the list may be left out', [['remove', `${request}/required`]], 'nb'],
  ['an optional member is added', [['set', `${request}/properties/DryRun`, { type: 'boolean' }]], 'nb'],
  [
    'a required member is added',
    [
      ['set', `${request}/properties/Reason`, { type: 'string' }],
      ['set', `${request}/required/-`, 'Reason'],
    ],
    'bb',
    `${request}/properties/Reason`,
  ],
  [
    'an optional member is removed',
    [['remove', `${request}/properties/DryRun`]],
    'un',
    undefined,
    [['set', `${request}/properties/DryRun`, { type: 'boolean' }]],
  ],
  [
    'the list gets another name',
    [
      ['remove', `${request}/properties/PhoneNumberIds`],
      ['set', `${request}/properties/Ids`, { type: 'array', items: { type: 'string' } }],
      ['set', `${request}/required`, ['Ids']],
    ],
    'bb',
    `${request}/properties/Ids`,
  ],
  ['other members are refused', [['set', `${request}/additionalProperties`, false]], 'bb'],
  [
    'other members are allowed, said in so many words',
    [['set', `${request}/additionalProperties`, true]],
    'nn',
    '',
  ],
  [
    'a member gets a preset value',
    [['set', `${request}/properties/DryRun/default`, true]],
    'uu',
    undefined,
    [['set', `${request}/properties/DryRun`, { type: 'boolean' }]],
  ],
  ['ids are described in place, alike', [['set', `${list}/items`, { type: 'string' }]], 'nn', ''],
  [
    'the list is wrapped in an allOf of one',
    [['set', `${list}/items`, { allOf: [{ $ref: id }], description: 'An id.' }]],
    'nn',
    '',
  ],
  ['the body may be left out', [['set', `${operation}/requestBody/required`, false]], 'nb'],
  [
    'the body has another media type as well',
    [['set', `${operation}/requestBody/content/application~1xml`, {}]],
    'nb',
  ],
  [
    'the body has another media type instead',
    [['set', `${operation}/requestBody/content`, { 'application/xml': {} }]],
    'bb',
    `${operation}/requestBody/content/application~1json`,
  ],
  [
    'the media type is written in capitals',
    [['set', `${operation}/requestBody/content`, { 'Application/JSON': { schema: { $ref: request } } }]],
    'nn',
    `${operation}/requestBody/content/application~1json/examples`,
  ],
];

const ofParameters: readonly Row[] = [
  [
    'an optional parameter is added',
    [['set', `${operation}/parameters/-`, { name: 'dry-run', in: 'query', schema: { type: 'boolean' } }]],
    'nb',
    `${operation}/parameters/3`,
  ],
  [
    'a required parameter is added',
    [
      [
        'set',
        `${operation}/parameters/-`,
        { name: 'region', in: 'query', required: true, schema: { type: 'string' } },
      ],
    ],
    'bb',
    `${operation}/parameters/3`,
  ],
  [
    'a required parameter is added to the path',
    [
      [
        'set',
        '#/paths/~1phone-numbers/parameters',
        [{ name: 'x-account', in: 'header', required: true, schema: { type: 'string' } }],
      ],
    ],
    'bb',
    '#/paths/~1phone-numbers/parameters/0',
  ],
  ['an optional parameter is removed', [['remove', `${operation}/parameters/2`]], 'un'],
  ['the operation is no longer selected by a parameter', [['remove', `${operation}/parameters/0`]], 'ub'],
  [
    'the parameters change places',
    [
      [
        'set',
        `${operation}/parameters`,
        [
          { $ref: '#/components/parameters/AmzSecurityToken' },
          { $ref: query },
          { $ref: '#/components/parameters/AmzDate' },
        ],
      ],
    ],
    'nn',
    '',
  ],
  [
    'a header parameter is written in another case',
    [['set', '#/components/parameters/AmzDate/name', 'x-amz-date']],
    'nn',
    '',
  ],
  ['the time of signing is required', [['set', '#/components/parameters/AmzDate/required', true]], 'bb'],
  ['the selecting parameter may be left out', [['set', `${query}/required`, false]], 'nb'],
  [
    'the selecting parameter has a second value',
    [['set', `${query}/schema/enum/-`, 'batch-remove']],
    'nb',
    `${query}/schema/enum`,
  ],
  ['the selecting parameter has another value', [['set', `${query}/schema/enum`, ['batch-remove']]], 'bb'],
  ['a parameter is written another way', [['set', `${query}/style`, 'pipeDelimited']], 'bb'],
  ['a parameter may be empty', [['set', `${query}/allowEmptyValue`, true]], 'nb'],
];

const ofAnswers: readonly Row[] = [
  ['the list of errors is required', [['set', `${answer}/required`, ['PhoneNumberErrors']]], 'nb'],
  ['an entry need not name its number', [['remove', `${entry}/required`]], 'bn'],
  ['an entry always has its code', [['set', `${entry}/required/-`, 'ErrorCode']], 'nb', `${entry}/required`],
  [
    'an entry has a further optional member',
    [['set', `${entry}/properties/Retryable`, { type: 'boolean' }]],
    'nn',
  ],
  [
    'an entry has a further required member',
    [
      ['set', `${entry}/properties/Retryable`, { type: 'boolean' }],
      ['set', `${entry}/required/-`, 'Retryable'],
    ],
    'nb',
    `${entry}/properties/Retryable`,
  ],
  [
    'a closed entry has a further member',
    [['set', `${entry}/properties/Retryable`, { type: 'boolean' }]],
    'bn',
    undefined,
    [['set', `${entry}/additionalProperties`, false]],
  ],
  ['an entry loses its message', [['remove', `${entry}/properties/ErrorMessage`]], 'bn'],
  ['an entry may hold nothing else', [['set', `${entry}/additionalProperties`, false]], 'nb'],
  ['the id of an entry may be null', [['set', `${entryId}/nullable`, true]], 'bn'],
  ['the id of an entry is a number', [['set', `${entryId}/type`, 'integer']], 'bb'],
  ['the id of an entry has a pattern', [['set', `${entryId}/pattern`, '^%2B']], 'nb'],
  ['the list of errors has a maximum', [['set', `${errors}/maxItems`, 50]], 'nb'],
  ['the list of errors holds one at least', [['set', `${errors}/minItems`, 1]], 'nb'],
  ['the list of errors may be null', [['set', `${errors}/nullable`, true]], 'bn'],
  [
    'a further word is published in an open list',
    [['set', `${schemas}/PublishedErrorCode/enum/-`, 'Locked']],
    'nn',
    `${schemas}/PublishedErrorCode/enum`,
  ],
  [
    'a published word is taken back in an open list',
    [['remove', `${schemas}/PublishedErrorCode/enum/14`]],
    'nn',
    `${schemas}/PublishedErrorCode/enum`,
  ],
  ['the list of words is closed', [['remove', `${schemas}/ErrorCode/anyOf/1`]], 'nb'],
  [
    'a word is added to a closed list',
    [['set', `${schemas}/PublishedErrorCode/enum/-`, 'Locked']],
    'bn',
    `${schemas}/PublishedErrorCode/enum`,
    [['remove', `${schemas}/ErrorCode/anyOf/1`]],
  ],
  [
    'a word is taken from a closed list',
    [['remove', `${schemas}/PublishedErrorCode/enum/0`]],
    'nb',
    `${schemas}/PublishedErrorCode/enum`,
    [['remove', `${schemas}/ErrorCode/anyOf/1`]],
  ],
  [
    'error codes may be numbers too',
    [['set', `${schemas}/ErrorCode/anyOf/-`, { type: 'integer' }]],
    'bn',
    `${schemas}/ErrorCode/anyOf/2`,
  ],
  ['an answer 200 need not carry a request id', [['set', `${header}/required`, false]], 'bn'],
  ['an error carries a request id', [['set', '#/components/headers/ErrorRequestId/required', true]], 'nb'],
  ['a request id may be empty', [['remove', `${header}/schema/minLength`]], 'bn'],
  [
    'an answer has a further optional header',
    [['set', `${processed}/headers/Server`, { schema: { type: 'string' } }]],
    'nn',
  ],
  [
    'an answer has a further required header',
    [['set', `${processed}/headers/ETag`, { required: true, schema: { type: 'string' } }]],
    'nb',
  ],
  ['an answer loses its request id', [['remove', `${processed}/headers/x-amzn-RequestId`]], 'bn'],
  [
    'a header is written in another case',
    [
      ['remove', `${processed}/headers/x-amzn-RequestId`],
      ['set', `${processed}/headers/X-Amzn-Requestid`, { $ref: header }],
    ],
    'nn',
    '',
  ],
  [
    'the type of a bad request is told as it is published',
    [['remove', `${badRequest}/headers/x-amzn-ErrorType/schema/anyOf/1`]],
    'nb',
  ],
  ['an error status is added', [['set', `${operation}/responses/409`, { description: 'Conflict' }]], 'nn'],
  ['an error status is taken away', [['remove', `${operation}/responses/429`]], 'nb'],
  ['a success status is added', [['set', `${operation}/responses/202`, { description: 'Later' }]], 'bn'],
  [
    'the success status is another',
    [
      ['remove', `${operation}/responses/200`],
      ['set', `${operation}/responses/204`, { description: 'Done' }],
    ],
    'bb',
    `${operation}/responses/200`,
  ],
  [
    'an error status comes out of the default',
    [['set', `${operation}/responses/409`, { description: 'Conflict' }]],
    'nn',
    undefined,
    [['set', `${operation}/responses/default`, { description: 'Other' }]],
  ],
  ['an answer has a further media type', [['set', `${processed}/content/application~1xml`, {}]], 'bn'],
  [
    'an answer has another media type',
    [['set', `${processed}/content`, { 'application/xml': {} }]],
    'bb',
    `${processed}/content/application~1json`,
  ],
];

const ofEverythingElse: readonly Row[] = [
  [
    'an operation is added',
    [['set', '#/paths/~1phone-numbers/get', { responses: { 200: { description: 'List' } } }]],
    'nb',
  ],
  ['the operation is removed', [['remove', operation]], 'bn'],
  [
    'the path is another',
    [
      ['remove', '#/paths/~1phone-numbers'],
      ['set', '#/paths/~1numbers', { post: { responses: { 200: { description: 'Moved' } } } }],
    ],
    'bb',
    operation,
  ],
  ['the operation has another id', [['set', `${operation}/operationId`, 'DeleteNumbers']], 'uu'],
  ['the operation goes out of use', [['set', `${operation}/deprecated`, true]], 'nn'],
  ['calls back', [['set', `${operation}/callbacks`, { moved: {} }]], 'uu'],
  ['unsigned requests are no longer served', [['remove', '#/security/1']], 'bb', '#/security'],
  [
    'unsigned requests are served',
    [['set', '#/security/-', {}]],
    'nb',
    '#/security',
    [['remove', '#/security/1']],
  ],
  ['the operation needs no signature', [['set', `${operation}/security`, []]], 'bb'],
  ['signatures travel in another header', [['set', `${scheme}/name`, 'X-Signature']], 'bb'],
  [
    'an extension of the signature changes',
    [['set', `${scheme}/x-amazon-apigateway-authtype`, 'custom']],
    'uu',
  ],
  [
    'a server is added',
    [['set', '#/servers/-', { url: 'https://chime.eu-west-1.amazonaws.com' }]],
    'nn',
    '#/servers/3',
  ],
  ['a server is removed', [['remove', '#/servers/1']], 'bn'],
  [
    'a server stands in another region',
    [['set', '#/servers/0/variables/region/default', 'eu-central-1']],
    'un',
    '',
    [
      ['set', '#/servers/0/url', 'https://voice-chime.{region}.amazonaws.com'],
      ['set', '#/servers/0/variables', { region: { default: 'us-east-1' } }],
    ],
  ],
  [
    'an example changes',
    [['set', `${processed}/content/application~1json/examples/reference-page/value`, {}]],
    'nn',
    `${processed}/content/application~1json/examples`,
  ],
  ['a description changes', [['set', `${list}/description`, 'The ids.']], 'nn'],
  ['the version of the document changes', [['set', '#/info/version', '2026-01-01']], 'nn'],
  ['the document is OpenAPI 3.1', [['set', '#/openapi', '3.1.0']], 'uu'],
  ['a component that nothing uses is added', [['set', `${schemas}/Unused`, { type: 'string' }]], 'nn'],
  ['a keyword that is not understood is added', [['set', `${request}/not`, { required: ['Force'] }]], 'uu'],
  [
    'a schema is moved to another name',
    [
      ['set', `${schemas}/Word`, { type: 'string' }],
      ['set', `${list}/items/$ref`, `${schemas}/Word`],
    ],
    'nn',
    '',
  ],
];

/** Changes of the real document with known answers, by their place in it. */
export const knownChanges: readonly KnownChange[] = [
  ...ofTheRequest,
  ...ofParameters,
  ...ofAnswers,
  ...ofEverythingElse,
].map(([title, patch, effects, pointer, given]) => ({
  title,
  patch,
  forCallers: effectOf[effects[0] ?? ''] ?? 'unknown',
  forImplementers: effectOf[effects[1] ?? ''] ?? 'unknown',
  pointer: pointer ?? patch[0]?.[1] ?? '',
  ...(given === undefined ? {} : { given }),
}));
