import { OpenAPIBackend } from 'openapi-backend';
import { readDocument } from '../document.mjs';
import { sendAll } from '../requests.mjs';

/** The response validator of openapi-backend, around requests of one's own that assert their status. */
export async function prepareMatcher() {
  const api = new OpenAPIBackend({ definition: readDocument(), strict: true });
  await api.init();
  const operation = 'BatchDeletePhoneNumber';
  return {
    /** @param {{ url: string, statesUrl: string }} target */
    run: ({ url, statesUrl }) =>
      sendAll(url, statesUrl, (call, response, text) => {
        const failures = response.status === call.status ? [] : ['status'];
        let body;
        try {
          body = JSON.parse(text);
        } catch {
          return [...failures, 'not JSON'];
        }
        if (!/^application\/json\b/i.test(response.headers.get('content-type') ?? ''))
          failures.push('content type');
        if (api.validateResponse(body, operation, response.status).errors) failures.push('schema');
        const headers = Object.fromEntries(response.headers);
        const judged = api.validateResponseHeaders(headers, operation, { statusCode: response.status });
        if (judged.errors) failures.push('headers');
        return failures;
      }),
    close: async () => {},
  };
}
