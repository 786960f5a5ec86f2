import { describeContract } from 'chime-contract/vitest';
import { createServer } from './server.ts';

describeContract(async () => {
  const server = createServer({ coerces: process.env.MISTAKE === 'coerces' });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  return { target: url, states: `${url}/_states` };
});
