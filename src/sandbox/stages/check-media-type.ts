import type { Context } from '../behaviour.ts';
import { Refusal } from '../refusal.ts';

/**
 * Throws a 415 for a body that is announced as anything but plain JSON.
 * No Content-Type at all is fine: the reference page's own sample request has none.
 */
export function checkMediaType({ request }: Context): void {
  const type = request.headers['content-type'];
  if (type !== undefined && mediaTypeOf(type) !== 'application/json') {
    throw unsupported('The request body is not announced as application/json.');
  }
  const coding = request.headers['content-encoding'];
  if (coding !== undefined && coding.trim().toLowerCase() !== 'identity') {
    throw unsupported('The request body has a content coding, which this service does not decode.');
  }
}

/** Gives the media type of a Content-Type value in lower case, without its parameters. */
export function mediaTypeOf(contentType: string): string {
  const semicolon = contentType.indexOf(';');
  return (semicolon === -1 ? contentType : contentType.slice(0, semicolon)).trim().toLowerCase();
}

function unsupported(message: string): Refusal {
  return new Refusal(415, 'UnsupportedMediaTypeException', message);
}
