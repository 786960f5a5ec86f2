import { expect, test } from 'vitest';
import 'chime-contract/matchers/vitest';
import { judgeExchange, readFetched } from 'chime-contract/judge';
import { handle } from './handler.ts';

const url = 'http://127.0.0.1/phone-numbers?operation=batch-delete';

function call(body: unknown): Request {
  const headers = { 'content-type': 'application/json' };
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

test('a number is deleted as the contract has it', async () => {
  const request = call({ PhoneNumberIds: ['+12065550100'] });
  const response = await handle(request.clone());
  await expect(response).toHoldContract(request);
});

test('an empty list is refused as the contract has it', async () => {
  const body = { PhoneNumberIds: [] };
  const response = await handle(call(body));
  await expect(response).toHoldContract({ body });
});

test('the deviations are data for whoever wants them', async () => {
  const answer = Response.json({ PhoneNumberErrors: null });
  const exchange = await readFetched(answer, { body: { PhoneNumberIds: ['+12065550100'] } });
  expect(judgeExchange(exchange).map(({ level, clause }) => `${level} ${clause}`)).toEqual([
    'required success/list-never-null',
    'required success/request-id',
  ]);
});
