import { systemErrorCode } from '../errors/describe-system-error.ts';

/** Lets a reader that went away (`| head`) end the output quietly: further text is dropped, the work goes on. */
export function surviveBrokenPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: Error) => {
    if (systemErrorCode(error) !== 'EPIPE') throw error;
  });
}
