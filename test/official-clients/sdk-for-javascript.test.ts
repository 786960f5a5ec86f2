import {
  BadRequestException,
  BatchDeletePhoneNumberCommand,
  ChimeClient,
  ChimeServiceException,
  ForbiddenException,
  GetPhoneNumberCommand,
  NotFoundException,
  RestorePhoneNumberCommand,
  ServiceFailureException,
  ServiceUnavailableException,
  ThrottledClientException,
  UnauthorizedClientException,
} from '@aws-sdk/client-chime';
import { afterEach, expect, test } from 'vitest';
import { setState } from '../sandbox/client.ts';
import { useSandbox } from '../sandbox/use-sandbox.ts';
import { errorStates } from './error-states.ts';

const classes: Readonly<Record<string, unknown>> = {
  UnauthorizedClientException,
  ForbiddenException,
  NotFoundException,
  ThrottledClientException,
  ServiceFailureException,
  ServiceUnavailableException,
};
const number = '+12065550100';
const clients: ChimeClient[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
});

function createClient(endpoint: string, secretAccessKey = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY') {
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey };
  const client = new ChimeClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
  clients.push(client);
  return client;
}

function deleteBySdk(client: ChimeClient, ...PhoneNumberIds: string[]) {
  return client.send(new BatchDeletePhoneNumberCommand({ PhoneNumberIds }));
}

async function caught(sending: Promise<unknown>): Promise<ChimeServiceException> {
  try {
    await sending;
  } catch (thrown) {
    if (thrown instanceof ChimeServiceException) return thrown;
    throw thrown;
  }
  throw new Error('Nothing was thrown.');
}

test.each([[number], ['%2B12065550100']])('the SDK deletes, finds and restores %s', async (id) => {
  const client = createClient(await useSandbox({ auth: true }));
  const deleted = await deleteBySdk(client, id, '+12065550101');
  expect(deleted.PhoneNumberErrors).toEqual([]);
  expect(deleted.$metadata).toMatchObject({
    httpStatusCode: 200,
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  const found = await client.send(new GetPhoneNumberCommand({ PhoneNumberId: id }));
  expect(found.PhoneNumber).toMatchObject({
    PhoneNumberId: '%2B12065550100',
    E164PhoneNumber: number,
    Type: 'Local',
    DeletionTimestamp: expect.any(Date),
  });
  const restored = await client.send(new RestorePhoneNumberCommand({ PhoneNumberId: id }));
  expect(restored.PhoneNumber).toMatchObject({ Status: 'Unassigned', E164PhoneNumber: number });
  expect(restored.PhoneNumber?.DeletionTimestamp).toBeUndefined();
});

test('the SDK shows a partial failure', async () => {
  const url = await useSandbox({ auth: true });
  await setState(url, 'numbers associated with a Voice Connector', { PhoneNumberIds: ['+12065550113'] });
  const { PhoneNumberErrors } = await deleteBySdk(createClient(url), number, '%2B12065550113', 'é\u{1F600}');
  expect(PhoneNumberErrors).toEqual([
    {
      PhoneNumberId: '%2B12065550113',
      ErrorCode: 'PhoneNumberAssociationsExist',
      ErrorMessage: expect.stringMatching(/./),
    },
    { PhoneNumberId: 'é\u{1F600}', ErrorCode: 'NotFound', ErrorMessage: expect.stringMatching(/./) },
  ]);
});

test.each(errorStates)('while %s the SDK throws a %s with status %i', async (state, exception, status) => {
  const url = await useSandbox({ auth: true });
  await setState(url, state);
  const error = await caught(deleteBySdk(createClient(url), number));
  expect(error).toBeInstanceOf(classes[exception]);
  expect(error).toMatchObject({
    name: exception,
    message: expect.stringMatching(/ /),
    $metadata: { httpStatusCode: status },
  });
  expect(error.$metadata.requestId).toMatch(/^[0-9a-f-]{36}$/);
});

test('the SDK throws a BadRequestException for the empty list that it sends unasked', async () => {
  const error = await caught(deleteBySdk(createClient(await useSandbox({ auth: true }))));
  expect(error).toBeInstanceOf(BadRequestException);
  expect(error).toMatchObject({ Code: 'BadRequest', $metadata: { httpStatusCode: 400 } });
});

test('the SDK throws a NotFoundException for a number that is not in the system', async () => {
  const client = createClient(await useSandbox({ auth: true }));
  const error = await caught(client.send(new GetPhoneNumberCommand({ PhoneNumberId: '+12065550199' })));
  expect(error).toBeInstanceOf(NotFoundException);
});

test('the SDK with a wrong secret is turned away', async () => {
  const client = createClient(await useSandbox({ auth: true }), 'wrong');
  expect(await caught(deleteBySdk(client, number))).toMatchObject({
    name: 'InvalidSignatureException',
    $metadata: { httpStatusCode: 403 },
  });
});
