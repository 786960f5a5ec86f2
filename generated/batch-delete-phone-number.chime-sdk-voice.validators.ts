// @ts-nocheck: the functions below are JavaScript as Ajv emits it; the declarations before them are typed.
// Made by npm run generate from openapi/batch-delete-phone-number.yaml and openapi/chime-sdk-voice.overlay.yaml. Do not edit.
import type { BatchDeletePhoneNumberRequest, BatchDeletePhoneNumberResponse, ErrorResponse } from './batch-delete-phone-number.chime-sdk-voice.types.ts';

/** One way in which a value breaks a schema, in the form of Ajv's ErrorObject. */
export interface SchemaError {
  /** JSON pointer into the judged value; empty for the value itself. */
  readonly instancePath: string;
  /** Pointer to the broken keyword in the document, such as `#/components/schemas/PhoneNumberError/required`. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Says whether a value fits a schema; `errors` tells about the value judged last and is `null` when that one fitted. */
export interface SchemaValidator<Fitting> {
  (data: unknown): data is Fitting;
  errors?: readonly SchemaError[] | null;
}

/** Judges the parsed body of a request. Members that the document does not describe are let pass. */
export const validateBatchDeletePhoneNumberRequest: SchemaValidator<BatchDeletePhoneNumberRequest> = validateBatchDeletePhoneNumberRequestFactory();

function validateBatchDeletePhoneNumberRequestFactory() {
const schema11 = {"type":"object","title":"BatchDeletePhoneNumberRequest","description":"What a caller sends. Members that are not described here are ignored.","required":["PhoneNumberIds"],"properties":{"PhoneNumberIds":{"type":"array","description":"The ids of the numbers to move, at least one. An id is usually the number in E.164 form with its plus sign\nwritten `%2B` or `+`. No maximum is published. Naming a number twice has no use.","minItems":1,"items":{"type":"string","title":"PhoneNumberId","description":"Identifies one phone number. Usually the number in E.164 form with its plus sign written `%2B` or `+`, but no form\nis published: to a caller it is an opaque text. It is sensitive, so that logs leave it out."}}}};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.PhoneNumberIds === undefined){
const err0 = {instancePath,schemaPath:"#/components/schemas/BatchDeletePhoneNumberRequest/required",keyword:"required",params:{missingProperty: "PhoneNumberIds"},message:"must have required property '"+"PhoneNumberIds"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.PhoneNumberIds !== undefined){
let data0 = data.PhoneNumberIds;
if(Array.isArray(data0)){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/PhoneNumberIds",schemaPath:"#/components/schemas/BatchDeletePhoneNumberRequest/properties/PhoneNumberIds/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
const err2 = {instancePath:instancePath+"/PhoneNumberIds/" + i0,schemaPath:"#/components/schemas/PhoneNumberId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/PhoneNumberIds",schemaPath:"#/components/schemas/BatchDeletePhoneNumberRequest/properties/PhoneNumberIds/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/components/schemas/BatchDeletePhoneNumberRequest/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
return validate10;
}

/** Judges the parsed body of a 200. Members and error codes that the document does not describe are let pass. */
export const validateBatchDeletePhoneNumberResponse: SchemaValidator<BatchDeletePhoneNumberResponse> = validateBatchDeletePhoneNumberResponseFactory();

function validateBatchDeletePhoneNumberResponseFactory() {
const schema11 = {"type":"object","title":"BatchDeletePhoneNumberResponse","description":"What became of the numbers.","properties":{"PhoneNumberErrors":{"type":"array","description":"One entry for each number that was not moved, in no particular order; empty when all were moved.\nA service sends the empty list, clients also understand its absence.","items":{"type":"object","title":"PhoneNumberError","description":"Why one number was not moved.","required":["PhoneNumberId"],"properties":{"PhoneNumberId":{"type":"string","description":"The id of the number that was not moved, spelled as in the request."},"ErrorCode":{"type":"string","description":"A word that is not published, or not yet."},"ErrorMessage":{"type":"string","description":"The reason in words, for people. Its wording is not part of the contract."}}}}}};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.PhoneNumberErrors !== undefined){
let data0 = data.PhoneNumberErrors;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.PhoneNumberId === undefined){
const err0 = {instancePath:instancePath+"/PhoneNumberErrors/" + i0,schemaPath:"#/components/schemas/PhoneNumberError/required",keyword:"required",params:{missingProperty: "PhoneNumberId"},message:"must have required property '"+"PhoneNumberId"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data1.PhoneNumberId !== undefined){
if(typeof data1.PhoneNumberId !== "string"){
const err1 = {instancePath:instancePath+"/PhoneNumberErrors/" + i0+"/PhoneNumberId",schemaPath:"#/components/schemas/PhoneNumberError/properties/PhoneNumberId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data1.ErrorCode !== undefined){
if(typeof data1.ErrorCode !== "string"){
const err2 = {instancePath:instancePath+"/PhoneNumberErrors/" + i0+"/ErrorCode",schemaPath:"#/components/schemas/ErrorCode/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data1.ErrorMessage !== undefined){
if(typeof data1.ErrorMessage !== "string"){
const err3 = {instancePath:instancePath+"/PhoneNumberErrors/" + i0+"/ErrorMessage",schemaPath:"#/components/schemas/PhoneNumberError/properties/ErrorMessage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/PhoneNumberErrors/" + i0,schemaPath:"#/components/schemas/PhoneNumberError/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/PhoneNumberErrors",schemaPath:"#/components/schemas/BatchDeletePhoneNumberResponse/properties/PhoneNumberErrors/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/components/schemas/BatchDeletePhoneNumberResponse/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
return validate10;
}

/** Judges the parsed body of an error answer. Members and codes that the document does not describe are let pass. */
export const validateErrorBody: SchemaValidator<ErrorResponse> = validateErrorBodyFactory();

function validateErrorBodyFactory() {
const schema11 = {"type":"object","title":"ErrorResponse","description":"Body of every error answer: an object. The name of the error stands in the header `x-amzn-ErrorType`. No member is\nto be relied on: of AWS's models of this service the SDK for JavaScript has `Code` and `Message`, as the examples\ndo, and botocore has none. Both clients show a `Message` where there is one.","additionalProperties":true};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
}
else {
const err0 = {instancePath,schemaPath:"#/components/schemas/ErrorResponse/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
return validate10;
}
