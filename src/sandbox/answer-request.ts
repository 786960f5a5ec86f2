import type { Answer } from './answer.ts';
import type { Context } from './behaviour.ts';
import { toRefusal } from './refusal.ts';

/** Takes a request through the stages, from its route to the finished answer; never throws. */
export async function answerRequest(context: Context): Promise<Answer> {
  const { behaviour } = context;
  try {
    return behaviour.finish(await performRequest(context), context);
  } catch (thrown) {
    return behaviour.finish(behaviour.renderRefusal(toRefusal(thrown), context), context);
  }
}

async function performRequest(context: Context): Promise<Answer> {
  const { behaviour } = context;
  behaviour.receive(context);
  const route = behaviour.route(context);
  behaviour.authenticate(context);
  behaviour.admit(context);
  behaviour.negotiate(context);
  switch (route.operation) {
    case 'BatchDeletePhoneNumber':
      return deleteBatch(context);
    case 'GetPhoneNumber':
      return behaviour.renderSuccess(behaviour.getNumber(route.id, context), context);
    case 'RestorePhoneNumber':
      return behaviour.renderSuccess(behaviour.restoreNumber(route.id, context), context);
  }
}

async function deleteBatch(context: Context): Promise<Answer> {
  const { behaviour, request } = context;
  behaviour.checkMediaType(context);
  const text = behaviour.decodeText(request.body, context);
  const ids = behaviour.validate(behaviour.parseJson(text, context), context);
  return behaviour.renderBatch(await behaviour.moveNumbers(ids, context), context);
}
