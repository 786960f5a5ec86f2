// Made by npm run generate from openapi/batch-delete-phone-number.yaml and openapi/chime-sdk-voice.overlay.yaml. Do not edit.

export interface paths {
    "/phone-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move phone numbers into the Deletion queue
         * @description Moves each listed phone number into the Deletion queue.
         *     Numbers stay in the queue for 7 days, during which they can be restored; after that they are gone for good.
         *
         *     A number that is still associated with a user or with a Voice Connector is not moved.
         *
         *     Numbers fail one by one: the answer is 200 also when some or all of them could not be moved, and
         *     `PhoneNumberErrors` names those. **A caller that looks at the status alone does not notice them.**
         *     An error answer, in contrast, speaks about the request as a whole, and then no number was moved
         *     (after a 500 or a 503 this is not certain).
         *
         *     The query string is part of what this operation *is*. Other values of `operation` on the same path belong
         *     to other operations, such as `batch-update`.
         *
         *     Requests that never become this operation are refused by the protocol: another method, another media type (415),
         *     an `Accept` that rules out JSON (406), a body that is too large (413), a signature that does not hold. Such an
         *     answer is a 4xx in the same form as the errors below, though its `x-amzn-ErrorType` may be a name that is not
         *     listed here. Again no number was moved.
         *
         *     Every answer carries a `Date`. It should be right: AWS SDKs set their clock by it when they sign.
         */
        post: operations["BatchDeletePhoneNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * BatchDeletePhoneNumberRequest
         * @description What a caller sends. Members that are not described here are ignored.
         */
        BatchDeletePhoneNumberRequest: {
            /**
             * @description The ids of the numbers to move, at least one. An id is usually the number in E.164 form with its plus sign
             *     written `%2B` or `+`. No maximum is published. Naming a number twice has no use.
             */
            PhoneNumberIds: components["schemas"]["PhoneNumberId"][];
        };
        /**
         * PhoneNumberId
         * @description Identifies one phone number. Usually the number in E.164 form with its plus sign written `%2B` or `+`, but no form
         *     is published: to a caller it is an opaque text. It is sensitive, so that logs leave it out.
         */
        PhoneNumberId: string;
        /**
         * BatchDeletePhoneNumberResponse
         * @description What became of the numbers.
         */
        BatchDeletePhoneNumberResponse: {
            /**
             * @description One entry for each number that was not moved, in no particular order; empty when all were moved.
             *     A service sends the empty list, clients also understand its absence.
             */
            PhoneNumberErrors?: components["schemas"]["PhoneNumberError"][];
        };
        /**
         * PhoneNumberError
         * @description Why one number was not moved.
         */
        PhoneNumberError: {
            /** @description The id of the number that was not moved, spelled as in the request. */
            PhoneNumberId: string;
            ErrorCode?: components["schemas"]["ErrorCode"];
            /** @description The reason in words, for people. Its wording is not part of the contract. */
            ErrorMessage?: string;
        };
        /**
         * ErrorResponse
         * @description Body of every error answer: an object. The name of the error stands in the header `x-amzn-ErrorType`. No member is
         *     to be relied on: of AWS's models of this service the SDK for JavaScript has `Code` and `Message`, as the examples
         *     do, and botocore has none. Both clients show a `Message` where there is one.
         */
        ErrorResponse: {
            [key: string]: unknown;
        };
        /**
         * ErrorCode
         * @description The kind of failure as one word. Expect words that are not published yet.
         */
        ErrorCode: components["schemas"]["PublishedErrorCode"] | (string & {});
        /**
         * PublishedErrorCode
         * @description The words that Amazon Chime SDK Voice publishes, two more than Amazon Chime: `Gone` and `Validation`. Treat a word
         *     that you do not know as a failure of that number.
         * @enum {string}
         */
        PublishedErrorCode: "BadRequest" | "Conflict" | "Forbidden" | "NotFound" | "PreconditionFailed" | "ResourceLimitExceeded" | "ServiceFailure" | "AccessDenied" | "ServiceUnavailable" | "Throttled" | "Throttling" | "Unauthorized" | "Unprocessable" | "VoiceConnectorGroupAssociationsExist" | "PhoneNumberAssociationsExist" | "Gone" | "Validation";
    };
    responses: {
        /** @description The list was worked through. Numbers that are missing in `PhoneNumberErrors` are in the Deletion queue now. */
        Processed: {
            headers: {
                /**
                 * @description An id that the service gives to this one request, usually a UUID. Quote it when asking about the request.
                 * @example f6ac5632-e71a-4755-997b-971c4dbff22c
                 */
                "x-amzn-RequestId": string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BatchDeletePhoneNumberResponse"];
            };
        };
        /**
         * @description The request breaks a constraint of this document: the list is missing, `null`, empty, no list, or holds
         *     something other than strings, or the body is not JSON. No number was moved; sending it again does not help.
         */
        BadRequestException: {
            headers: {
                /**
                 * @description An id that the service gives to this one request, usually a UUID. Quote it when asking about the request.
                 * @example 8e4c1e3a-2f0b-4d5e-9b1c-6a7d8e9f0a1b
                 */
                "x-amzn-RequestId"?: string;
                /**
                 * @description Name of the error. A body that could not be read at all may also be refused by another name.
                 * @example BadRequestException
                 */
                "x-amzn-ErrorType"?: "BadRequestException" | (string & {});
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description It is not established who is asking, or this client may not act at present. No number was moved. */
        UnauthorizedClientException: {
            headers: {
                /**
                 * @description An id that the service gives to this one request, usually a UUID. Quote it when asking about the request.
                 * @example 8e4c1e3a-2f0b-4d5e-9b1c-6a7d8e9f0a1b
                 */
                "x-amzn-RequestId"?: string;
                /**
                 * @description Name of the error.
                 * @example UnauthorizedClientException
                 */
                "x-amzn-ErrorType"?: "UnauthorizedClientException" | (string & {});
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Who is asking is known, and it is not allowed. No number was moved; the same client gets the same answer again. */
        ForbiddenException: {
            headers: {
                /**
                 * @description An id that the service gives to this one request, usually a UUID. Quote it when asking about the request.
                 * @example 8e4c1e3a-2f0b-4d5e-9b1c-6a7d8e9f0a1b
                 */
                "x-amzn-RequestId"?: string;
                /**
                 * @description Name of the error. A signature that does not hold may also be refused by another name.
                 * @example ForbiddenException
                 */
                "x-amzn-ErrorType"?: "ForbiddenException" | (string & {});
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description Something that the request names does not exist, and the request is refused as a whole: no number was moved,
         *     the existing ones in the list neither. An implementation may report an unknown number here or as an entry of a 200.
         */
        NotFoundException: {
            headers: {
                /**
                 * @description An id that the service gives to this one request, usually a UUID. Quote it when asking about the request.
                 * @example 8e4c1e3a-2f0b-4d5e-9b1c-6a7d8e9f0a1b
                 */
                "x-amzn-RequestId"?: string;
                /**
                 * @description Name of the error.
                 * @example NotFoundException
                 */
                "x-amzn-ErrorType"?: "NotFoundException" | (string & {});
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The client asks too often. No number was moved; the same request may be sent again after a pause, whose
         *     length a `Retry-After` header may tell in seconds.
         */
        ThrottledClientException: {
            headers: {
                /**
                 * @description An id that the service gives to this one request, usually a UUID. Quote it when asking about the request.
                 * @example 8e4c1e3a-2f0b-4d5e-9b1c-6a7d8e9f0a1b
                 */
                "x-amzn-RequestId"?: string;
                /**
                 * @description Name of the error.
                 * @example ThrottledClientException
                 */
                "x-amzn-ErrorType"?: "ThrottledClientException" | (string & {});
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The service met an error of its own. Whether numbers were moved is not known; the same request may be sent again. */
        ServiceFailureException: {
            headers: {
                /**
                 * @description An id that the service gives to this one request, usually a UUID. Quote it when asking about the request.
                 * @example 8e4c1e3a-2f0b-4d5e-9b1c-6a7d8e9f0a1b
                 */
                "x-amzn-RequestId"?: string;
                /**
                 * @description Name of the error.
                 * @example ServiceFailureException
                 */
                "x-amzn-ErrorType"?: "ServiceFailureException" | (string & {});
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /**
         * @description The service cannot work at present. Whether numbers were moved is not known; the same request may be sent again
         *     after a pause, whose length a `Retry-After` header may tell in seconds.
         */
        ServiceUnavailableException: {
            headers: {
                /**
                 * @description An id that the service gives to this one request, usually a UUID. Quote it when asking about the request.
                 * @example 8e4c1e3a-2f0b-4d5e-9b1c-6a7d8e9f0a1b
                 */
                "x-amzn-RequestId"?: string;
                /**
                 * @description Name of the error.
                 * @example ServiceUnavailableException
                 */
                "x-amzn-ErrorType"?: "ServiceUnavailableException" | (string & {});
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /**
         * @description Selects this operation among those which share the path. It is a constant, not a choice.
         * @example batch-delete
         */
        Operation: "batch-delete";
        /** @description When the request was signed, in UTC, as `YYYYMMDD'T'HHMMSS'Z'`. Sent with signed requests only. */
        AmzDate: string;
        /** @description The session token that came with temporary credentials. It is part of what is signed. */
        AmzSecurityToken: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description An id that the service gives to this one request, usually a UUID. Quote it when asking about the request.
         * @example f6ac5632-e71a-4755-997b-971c4dbff22c
         */
        RequestId: string;
        /**
         * @description An id that the service gives to this one request, usually a UUID. Quote it when asking about the request.
         * @example 8e4c1e3a-2f0b-4d5e-9b1c-6a7d8e9f0a1b
         */
        ErrorRequestId: string;
    };
    pathItems: never;
}
export type BatchDeletePhoneNumberRequest = components['schemas']['BatchDeletePhoneNumberRequest'];
export type PhoneNumberId = components['schemas']['PhoneNumberId'];
export type BatchDeletePhoneNumberResponse = components['schemas']['BatchDeletePhoneNumberResponse'];
export type PhoneNumberError = components['schemas']['PhoneNumberError'];
export type ErrorResponse = components['schemas']['ErrorResponse'];
export type ErrorCode = components['schemas']['ErrorCode'];
export type PublishedErrorCode = components['schemas']['PublishedErrorCode'];
export type ResponseProcessed = components['responses']['Processed'];
export type ResponseBadRequestException = components['responses']['BadRequestException'];
export type ResponseUnauthorizedClientException = components['responses']['UnauthorizedClientException'];
export type ResponseForbiddenException = components['responses']['ForbiddenException'];
export type ResponseNotFoundException = components['responses']['NotFoundException'];
export type ResponseThrottledClientException = components['responses']['ThrottledClientException'];
export type ResponseServiceFailureException = components['responses']['ServiceFailureException'];
export type ResponseServiceUnavailableException = components['responses']['ServiceUnavailableException'];
export type ParameterOperation = components['parameters']['Operation'];
export type ParameterAmzDate = components['parameters']['AmzDate'];
export type ParameterAmzSecurityToken = components['parameters']['AmzSecurityToken'];
export type HeaderRequestId = components['headers']['RequestId'];
export type HeaderErrorRequestId = components['headers']['ErrorRequestId'];
export type $defs = Record<string, never>;
export interface operations {
    BatchDeletePhoneNumber: {
        parameters: {
            query: {
                /**
                 * @description Selects this operation among those which share the path. It is a constant, not a choice.
                 * @example batch-delete
                 */
                operation: components["parameters"]["Operation"];
            };
            header?: {
                /** @description When the request was signed, in UTC, as `YYYYMMDD'T'HHMMSS'Z'`. Sent with signed requests only. */
                "X-Amz-Date"?: components["parameters"]["AmzDate"];
                /** @description The session token that came with temporary credentials. It is part of what is signed. */
                "X-Amz-Security-Token"?: components["parameters"]["AmzSecurityToken"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The phone numbers to move. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchDeletePhoneNumberRequest"];
            };
        };
        responses: {
            200: components["responses"]["Processed"];
            400: components["responses"]["BadRequestException"];
            401: components["responses"]["UnauthorizedClientException"];
            403: components["responses"]["ForbiddenException"];
            404: components["responses"]["NotFoundException"];
            429: components["responses"]["ThrottledClientException"];
            500: components["responses"]["ServiceFailureException"];
            503: components["responses"]["ServiceUnavailableException"];
        };
    };
}
