// Made by npm run generate from the documents of both services. Do not edit.

/** What the document of each service says about its hosts, its words and its errors. */
export const serviceFacts = {
  "chime": {
    "hosts": [
      "chime.us-east-1.amazonaws.com",
      "service.chime.aws.amazon.com"
    ],
    "errorCodes": [
      "BadRequest",
      "Conflict",
      "Forbidden",
      "NotFound",
      "PreconditionFailed",
      "ResourceLimitExceeded",
      "ServiceFailure",
      "AccessDenied",
      "ServiceUnavailable",
      "Throttled",
      "Throttling",
      "Unauthorized",
      "Unprocessable",
      "VoiceConnectorGroupAssociationsExist",
      "PhoneNumberAssociationsExist"
    ],
    "errorMembers": [
      "Code",
      "Message"
    ]
  },
  "chime-sdk-voice": {
    "hosts": [
      "voice-chime.{region}.amazonaws.com"
    ],
    "errorCodes": [
      "BadRequest",
      "Conflict",
      "Forbidden",
      "NotFound",
      "PreconditionFailed",
      "ResourceLimitExceeded",
      "ServiceFailure",
      "AccessDenied",
      "ServiceUnavailable",
      "Throttled",
      "Throttling",
      "Unauthorized",
      "Unprocessable",
      "VoiceConnectorGroupAssociationsExist",
      "PhoneNumberAssociationsExist",
      "Gone",
      "Validation"
    ],
    "errorMembers": []
  }
} as const;
