import { describe, expect, test } from 'vitest';
import { chooseRegion, findEndpoint, findEndpointMistake } from '../../contracts/endpoint.ts';
import { readOptions } from '../../contracts/read-environment.ts';

const local = new URL('http://127.0.0.1:8080');
const voice = new URL('https://voice-chime.eu-central-1.amazonaws.com');
const chime = new URL('https://chime.us-east-1.amazonaws.com');

test.each([
  ['chime.us-east-1.amazonaws.com', { service: 'chime', region: 'us-east-1' }],
  ['service.chime.aws.amazon.com', { service: 'chime', region: 'us-east-1' }],
  ['voice-chime.eu-central-1.amazonaws.com', { service: 'chime-sdk-voice', region: 'eu-central-1' }],
  ['voice-chime..amazonaws.com', undefined],
  ['voice-chime.a.b.amazonaws.com', undefined],
  ['chime.us-east-1.amazonaws.com.example', undefined],
  ['127.0.0.1', undefined],
])('%s is of %o', (hostname, endpoint) => {
  expect(findEndpoint(hostname)).toEqual(endpoint);
});

describe('the region of signatures', () => {
  test.each([
    ['chime', local, undefined, 'eu-west-1', 'us-east-1'],
    ['chime', local, 'eu-west-1', undefined, 'eu-west-1'],
    ['chime', undefined, undefined, undefined, 'us-east-1'],
    ['chime-sdk-voice', local, undefined, 'eu-west-1', 'eu-west-1'],
    ['chime-sdk-voice', local, 'eu-north-1', 'eu-west-1', 'eu-north-1'],
    ['chime-sdk-voice', local, undefined, undefined, 'us-east-1'],
    ['chime-sdk-voice', voice, undefined, 'us-east-1', 'eu-central-1'],
  ] as const)('%s at %s, asked for %s, configured %s: %s', (service, target, asked, configured, region) => {
    expect(chooseRegion({ service, target, asked, configured })).toBe(region);
  });
});

test.each([
  ['chime', voice, undefined, 'it is the endpoint of Amazon Chime SDK Voice'],
  ['chime-sdk-voice', chime, undefined, 'it is the endpoint of Amazon Chime'],
  ['chime', chime, 'eu-west-1', 'it takes signatures for us-east-1, and --region says eu-west-1'],
  [
    'chime-sdk-voice',
    voice,
    'us-east-1',
    'it takes signatures for eu-central-1, and --region says us-east-1',
  ],
  ['chime-sdk-voice', voice, 'eu-central-1', undefined],
  ['chime', local, 'eu-west-1', undefined],
] as const)('%s at %s for %s: %s', (service, target, asked, problem) => {
  expect(findEndpointMistake({ service, target, asked })?.problem).toBe(problem);
});

test.each([
  [{}, 'chime', 'us-east-1'],
  [{ CONTRACT_SERVICE: 'chime', AWS_REGION: 'eu-west-1' }, 'chime', 'us-east-1'],
  [{ CONTRACT_SERVICE: 'chime-sdk-voice', AWS_DEFAULT_REGION: 'eu-west-1' }, 'chime-sdk-voice', 'eu-west-1'],
])('the environment %o names the service %s and the region %s', (environment, service, region) => {
  const credentials = { accessKeyId: 'id', secretAccessKey: 'secret' };
  expect(readOptions({ target: local, credentials }, environment)).toMatchObject({
    service,
    signing: { region },
  });
});

test('a service that there is not is refused', () => {
  expect(() => readOptions({ target: local }, { CONTRACT_SERVICE: 'chime-voice' })).toThrow(
    "CONTRACT_SERVICE: 'chime-voice' is neither chime nor chime-sdk-voice",
  );
});
