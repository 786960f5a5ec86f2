/** @typedef {Record<string, any>} Document */

/**
 * Renders what the documents of the services say that the judge has to know at run time.
 * @param {Record<string, Document>} documents The bundled documents by the services' names.
 * @returns {string}
 */
export function renderServices(documents) {
  const facts = Object.entries(documents).map(([name, document]) => [name, factsOf(document)]);
  return `// Made by npm run generate from the documents of both services. Do not edit.

/** What the document of each service says about its hosts, its words and its errors. */
export const serviceFacts = ${JSON.stringify(Object.fromEntries(facts), null, 2)} as const;
`;
}

/** @param {Document} document */
function factsOf({ servers, components: { schemas } }) {
  return {
    hosts: servers
      .map((/** @type {{ url: string }} */ { url }) => url)
      .filter((/** @type {string} */ url) => url.startsWith('https:'))
      .map((/** @type {string} */ url) => url.slice('https://'.length)),
    errorCodes: schemas.PublishedErrorCode.enum,
    errorMembers: Object.keys(schemas.ErrorResponse.properties ?? {}),
  };
}
