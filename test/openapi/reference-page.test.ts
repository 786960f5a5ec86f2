import { expect, test } from 'vitest';
import document from '../../generated/batch-delete-phone-number.openapi.json' with { type: 'json' };

const sampleBody = '{"PhoneNumberIds": ["%2B12065550100", "%2B12065550101"]}';

const sampleRequest = `POST /phone-numbers?operation=batch-delete HTTP/1.1
Host: service.chime.aws.amazon.com
Accept-Encoding: identity
User-Agent: aws-cli/1.16.170 Python/3.6.0 Windows/10 botocore/1.12.160
X-Amz-Date: 20190918T195348Z
Authorization: AUTHPARAMS
Content-Length: 56

${sampleBody}`;

const sampleResponse = `HTTP/1.1 200 OK
x-amzn-RequestId: f6ac5632-e71a-4755-997b-971c4dbff22c
Content-Type: application/json
Content-Length: 24
Date: Wed, 18 Sep 2019 19:53:49 GMT
Connection: keep-alive

{"PhoneNumberErrors":[]}`;

const operation = document.paths['/phone-numbers'].post;
const answer = document.components.responses.Processed;

test('the sample request of the reference page is shown as it stands there', () => {
  expect(operation['x-codeSamples'][0]?.source.trimEnd()).toBe(sampleRequest);
});

test('the sample response of the reference page is shown as it stands there', () => {
  const { description } = answer.content['application/json'].examples['reference-page'];
  expect(description).toContain(`\`\`\`http\n${sampleResponse}\n\`\`\``);
});

test('the first examples are the sample exchange, since tools that know one example take the first', () => {
  const [[requestName, request] = []] = Object.entries(
    operation.requestBody.content['application/json'].examples,
  );
  const [[answerName, first] = []] = Object.entries(answer.content['application/json'].examples);
  expect([requestName, answerName]).toEqual(['reference-page', 'reference-page']);
  expect(request?.value).toEqual(JSON.parse(sampleBody));
  expect(JSON.stringify(first?.value)).toBe(sampleResponse.split('\n').at(-1));
  expect(sampleResponse).toContain(`x-amzn-RequestId: ${document.components.headers.RequestId.example}\n`);
});
