// Run by jest with NODE_OPTIONS=--experimental-vm-modules, since the package is made of ES modules.
import { expect, test } from '@jest/globals';
import { matchers } from 'chime-contract/matchers';

expect.extend(matchers);

test('a number is deleted as the contract has it', async () => {
  const response = Response.json(
    { PhoneNumberErrors: [] },
    { headers: { 'x-amzn-RequestId': crypto.randomUUID() } },
  );
  await expect(response).toHoldContract({ body: { PhoneNumberIds: ['+12065550100'] } });
});

test('an answer that has another number than the one asked for does not hold', async () => {
  const PhoneNumberErrors = [{ PhoneNumberId: '+12065550111', ErrorCode: 'NotFound', ErrorMessage: 'No.' }];
  const response = Response.json(
    { PhoneNumberErrors },
    { headers: { 'x-amzn-RequestId': crypto.randomUUID() } },
  );
  await expect(response).not.toHoldContract({ body: { PhoneNumberIds: ['+12065550100'] } });
});
