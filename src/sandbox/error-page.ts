import { type Answer, withHeader, withoutHeader } from './answer.ts';
import { withText } from './overriding.ts';

/** Gives an error as the HTML page that a web server or a gateway makes of it. */
export function withPage(answer: Answer, title: string): Answer {
  return withText(
    withHeader(withoutHeader(answer, 'x-amzn-ErrorType'), 'Content-Type', 'text/html'),
    `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
  );
}
