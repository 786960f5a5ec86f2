// @ts-nocheck: the functions below are JavaScript as Ajv emits it; what is exported is typed.
// Made by npm run generate from src/schemas. Do not edit.
import type { SchemaValidator } from './batch-delete-phone-number.validators.ts';

/** Judges parsed JSON by merged-report.schema.json. */
export const fitsMergedReport: SchemaValidator<object> = validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"merged-report.schema.json","title":"Report of chime-contract merge","description":"What merge writes for reports of several targets, or of audit and verify together. Reports of audit alone become one report of audit, reports of verify on one target one report of verify.","type":"object","required":["kind","tool","verdict","audit","targets"],"additionalProperties":false,"properties":{"kind":{"const":"merged"},"tool":{"$ref":"report.schema.json#/properties/tool"},"verdict":{"$ref":"report.schema.json#/properties/verdict"},"audit":{"description":"null when no report of audit was among them.","anyOf":[{"type":"null"},{"$ref":"audit-report.schema.json"}]},"targets":{"type":"array","description":"One report for each target and service.","items":{"$ref":"report.schema.json"}}}};
const schema17 = {"type":"object","required":["name","version"],"additionalProperties":false,"properties":{"name":{"type":"string"},"version":{"type":"string"}}};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.name === undefined) && (missing0 = "name")) || ((data.version === undefined) && (missing0 = "version"))){
validate51.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "version"))){
validate51.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(typeof data.name !== "string"){
validate51.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs4 = errors;
if(typeof data.version !== "string"){
validate51.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate51.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate51.errors = vErrors;
return errors === 0;
}

const schema18 = {"enum":["conformant","not-conformant","could-not-be-judged"]};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((data === "conformant") || (data === "not-conformant")) || (data === "could-not-be-judged"))){
validate53.errors = [{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema18.enum},message:"must be equal to one of the allowed values"}];
return false;
}
validate53.errors = vErrors;
return errors === 0;
}

const schema19 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"audit-report.schema.json","title":"Report of chime-contract audit","type":"object","required":["kind","tool","startedAt","durationMs","complete","verdict","counts","sources","firstAt","lastAt","coverage","statuses","clauses","findings","unreadable"],"additionalProperties":false,"properties":{"kind":{"const":"audit"},"tool":{"$ref":"report.schema.json#/properties/tool"},"startedAt":{"type":"string","format":"date-time"},"durationMs":{"type":"number","minimum":0},"complete":{"type":"boolean","description":"False when it was ended early."},"verdict":{"$ref":"report.schema.json#/properties/verdict"},"counts":{"type":"object","description":"How many exchanges could be read, and what became of them: held, advised, broken, unanswered, incomplete and other add up to exchanges.","required":["exchanges","held","advised","broken","unanswered","incomplete","other","unreadable","unfinished"],"additionalProperties":false,"properties":{"exchanges":{"$ref":"#/definitions/count"},"held":{"$ref":"#/definitions/count"},"advised":{"$ref":"#/definitions/count"},"broken":{"$ref":"#/definitions/count"},"unanswered":{"$ref":"#/definitions/count"},"incomplete":{"$ref":"#/definitions/count"},"other":{"$ref":"#/definitions/count"},"unreadable":{"$ref":"#/definitions/count"},"unfinished":{"$ref":"#/definitions/count","description":"Last lines without an end, as a recorder leaves them that was killed."}}},"sources":{"type":"array","items":{"type":"object","required":["name","format","bytes","exchanges"],"additionalProperties":false,"properties":{"name":{"type":"string"},"format":{"enum":["recording","har"]},"bytes":{"$ref":"#/definitions/count"},"exchanges":{"$ref":"#/definitions/count"}}}},"firstAt":{"$ref":"#/definitions/momentOrNull"},"lastAt":{"$ref":"#/definitions/momentOrNull"},"coverage":{"type":"object","required":["requiredClauses","responses"],"additionalProperties":false,"properties":{"requiredClauses":{"$ref":"report.schema.json#/properties/coverage/properties/requiredClauses"},"responses":{"$ref":"report.schema.json#/properties/coverage/properties/responses"}}},"statuses":{"type":"array","description":"How many calls of the operation were answered with which status.","items":{"type":"object","required":["status","exchanges"],"additionalProperties":false,"properties":{"status":{"type":"integer","minimum":0,"maximum":999},"exchanges":{"$ref":"#/definitions/count"}}}},"clauses":{"type":"array","items":{"$ref":"#/definitions/clause"}},"findings":{"type":"array","items":{"$ref":"#/definitions/finding"}},"unreadable":{"type":"array","description":"The first few of what could not be read.","items":{"type":"object","required":["source","offset","problem"],"additionalProperties":false,"properties":{"source":{"type":"string"},"offset":{"$ref":"#/definitions/offset"},"problem":{"type":"string"}}}}},"definitions":{"count":{"type":"integer","minimum":0},"offset":{"type":"integer","minimum":0,"description":"Bytes in front of it; of compressed input, of those that came out."},"momentOrNull":{"anyOf":[{"type":"null"},{"$ref":"#/definitions/moment"}]},"moment":{"type":"number","description":"In milliseconds since the epoch."},"clause":{"type":"object","required":["id","text","level","source","outcome","judged","failed"],"additionalProperties":false,"properties":{"id":{"type":"string"},"text":{"type":"string"},"level":{"enum":["required","advised","observed"]},"source":{"type":"string"},"outcome":{"enum":["held","advised","broken","skipped"]},"judged":{"$ref":"#/definitions/count","description":"Exchanges on which it was judged."},"failed":{"$ref":"#/definitions/count","description":"Exchanges on which it was not kept."}}},"finding":{"type":"object","description":"One kind of deviation.","required":["side","clause","code","findings","exchanges","firstAt","lastAt","examples","level","why"],"additionalProperties":false,"properties":{"side":{"enum":["request","response"],"description":"The client's deviation or the target's."},"clause":{"type":"string"},"check":{"type":"string"},"code":{"type":"string"},"level":{"enum":["required","advised"]},"why":{"type":"string"},"findings":{"$ref":"#/definitions/count"},"exchanges":{"$ref":"#/definitions/count"},"firstAt":{"$ref":"#/definitions/moment"},"lastAt":{"$ref":"#/definitions/moment"},"examples":{"type":"array","items":{"$ref":"#/definitions/example"}}}},"example":{"type":"object","required":["source","offset","at","path","received","expected","exchange"],"additionalProperties":false,"properties":{"source":{"type":"string"},"offset":{"$ref":"#/definitions/offset"},"at":{"$ref":"#/definitions/moment"},"path":{"type":"string"},"received":{"type":"string"},"expected":{"type":"string"},"exchange":{"description":"Secrets masked; null when it is too large to be repeated here.","anyOf":[{"type":"null"},{"$ref":"recorded-exchange.schema.json"}]}}}}};
const func2 = Object.prototype.hasOwnProperty;

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.name === undefined) && (missing0 = "name")) || ((data.version === undefined) && (missing0 = "version"))){
validate56.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "version"))){
validate56.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(typeof data.name !== "string"){
validate56.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs4 = errors;
if(typeof data.version !== "string"){
validate56.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate56.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate56.errors = vErrors;
return errors === 0;
}


function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((data === "conformant") || (data === "not-conformant")) || (data === "could-not-be-judged"))){
validate58.errors = [{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema18.enum},message:"must be equal to one of the allowed values"}];
return false;
}
validate58.errors = vErrors;
return errors === 0;
}

const schema22 = {"type":"integer","minimum":0};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate60.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data < 0 || isNaN(data)){
validate60.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
validate60.errors = vErrors;
return errors === 0;
}

const schema23 = {"anyOf":[{"type":"null"},{"$ref":"#/definitions/moment"}]};
const schema24 = {"type":"number","description":"In milliseconds since the epoch."};

function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((typeof data == "number") && (isFinite(data)))){
validate73.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
validate73.errors = vErrors;
return errors === 0;
}


function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(data !== null){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(!(validate73(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err1 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate72.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate72.errors = vErrors;
return errors === 0;
}

const schema25 = {"type":"object","required":["total","exercised"],"additionalProperties":false,"properties":{"total":{"$ref":"#/definitions/count"},"exercised":{"$ref":"#/definitions/count"}}};
const schema8 = {"type":"integer","minimum":0};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data < 0 || isNaN(data)){
validate23.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
validate23.errors = vErrors;
return errors === 0;
}


function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.total === undefined) && (missing0 = "total")) || ((data.exercised === undefined) && (missing0 = "exercised"))){
validate77.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "total") || (key0 === "exercised"))){
validate77.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.total !== undefined){
const _errs2 = errors;
if(!(validate23(data.total, {instancePath:instancePath+"/total",parentData:data,parentDataProperty:"total",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exercised !== undefined){
const _errs3 = errors;
if(!(validate23(data.exercised, {instancePath:instancePath+"/exercised",parentData:data,parentDataProperty:"exercised",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate77.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate77.errors = vErrors;
return errors === 0;
}

const schema26 = {"type":"array","items":{"type":"object","required":["status","exercised"],"additionalProperties":false,"properties":{"status":{"type":"integer","minimum":100,"maximum":599},"exercised":{"type":"boolean"}}}};

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if(((data0.status === undefined) && (missing0 = "status")) || ((data0.exercised === undefined) && (missing0 = "exercised"))){
validate81.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs3 = errors;
for(const key0 in data0){
if(!((key0 === "status") || (key0 === "exercised"))){
validate81.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs3 === errors){
if(data0.status !== undefined){
let data1 = data0.status;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate81.errors = [{instancePath:instancePath+"/" + i0+"/status",schemaPath:"#/items/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 599 || isNaN(data1)){
validate81.errors = [{instancePath:instancePath+"/" + i0+"/status",schemaPath:"#/items/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599"}];
return false;
}
else {
if(data1 < 100 || isNaN(data1)){
validate81.errors = [{instancePath:instancePath+"/" + i0+"/status",schemaPath:"#/items/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100"}];
return false;
}
}
}
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.exercised !== undefined){
const _errs6 = errors;
if(typeof data0.exercised !== "boolean"){
validate81.errors = [{instancePath:instancePath+"/" + i0+"/exercised",schemaPath:"#/items/properties/exercised/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate81.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate81.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate81.errors = vErrors;
return errors === 0;
}

const schema27 = {"type":"object","required":["id","text","level","source","outcome","judged","failed"],"additionalProperties":false,"properties":{"id":{"type":"string"},"text":{"type":"string"},"level":{"enum":["required","advised","observed"]},"source":{"type":"string"},"outcome":{"enum":["held","advised","broken","skipped"]},"judged":{"$ref":"#/definitions/count","description":"Exchanges on which it was judged."},"failed":{"$ref":"#/definitions/count","description":"Exchanges on which it was not kept."}}};

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.id === undefined) && (missing0 = "id")) || ((data.text === undefined) && (missing0 = "text"))) || ((data.level === undefined) && (missing0 = "level"))) || ((data.source === undefined) && (missing0 = "source"))) || ((data.outcome === undefined) && (missing0 = "outcome"))) || ((data.judged === undefined) && (missing0 = "judged"))) || ((data.failed === undefined) && (missing0 = "failed"))){
validate84.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "id") || (key0 === "text")) || (key0 === "level")) || (key0 === "source")) || (key0 === "outcome")) || (key0 === "judged")) || (key0 === "failed"))){
validate84.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
const _errs2 = errors;
if(typeof data.id !== "string"){
validate84.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
const _errs4 = errors;
if(typeof data.text !== "string"){
validate84.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.level !== undefined){
let data2 = data.level;
const _errs6 = errors;
if(!(((data2 === "required") || (data2 === "advised")) || (data2 === "observed"))){
validate84.errors = [{instancePath:instancePath+"/level",schemaPath:"#/properties/level/enum",keyword:"enum",params:{allowedValues: schema27.properties.level.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
const _errs7 = errors;
if(typeof data.source !== "string"){
validate84.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outcome !== undefined){
let data4 = data.outcome;
const _errs9 = errors;
if(!((((data4 === "held") || (data4 === "advised")) || (data4 === "broken")) || (data4 === "skipped"))){
validate84.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema27.properties.outcome.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.judged !== undefined){
const _errs10 = errors;
if(!(validate60(data.judged, {instancePath:instancePath+"/judged",parentData:data,parentDataProperty:"judged",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.failed !== undefined){
const _errs11 = errors;
if(!(validate60(data.failed, {instancePath:instancePath+"/failed",parentData:data,parentDataProperty:"failed",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate84.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate84.errors = vErrors;
return errors === 0;
}

const schema28 = {"type":"object","description":"One kind of deviation.","required":["side","clause","code","findings","exchanges","firstAt","lastAt","examples","level","why"],"additionalProperties":false,"properties":{"side":{"enum":["request","response"],"description":"The client's deviation or the target's."},"clause":{"type":"string"},"check":{"type":"string"},"code":{"type":"string"},"level":{"enum":["required","advised"]},"why":{"type":"string"},"findings":{"$ref":"#/definitions/count"},"exchanges":{"$ref":"#/definitions/count"},"firstAt":{"$ref":"#/definitions/moment"},"lastAt":{"$ref":"#/definitions/moment"},"examples":{"type":"array","items":{"$ref":"#/definitions/example"}}}};
const schema29 = {"type":"object","required":["source","offset","at","path","received","expected","exchange"],"additionalProperties":false,"properties":{"source":{"type":"string"},"offset":{"$ref":"#/definitions/offset"},"at":{"$ref":"#/definitions/moment"},"path":{"type":"string"},"received":{"type":"string"},"expected":{"type":"string"},"exchange":{"description":"Secrets masked; null when it is too large to be repeated here.","anyOf":[{"type":"null"},{"$ref":"recorded-exchange.schema.json"}]}}};
const schema30 = {"type":"integer","minimum":0,"description":"Bytes in front of it; of compressed input, of those that came out."};

function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate94.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data < 0 || isNaN(data)){
validate94.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
validate94.errors = vErrors;
return errors === 0;
}

const schema12 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"recorded-exchange.schema.json","title":"Recorded exchange","description":"One request as sent and one response as received; secrets are masked. In a recording each line is one of these, with the failures that were found.","type":"object","required":["v","at","durationMs","request","response"],"additionalProperties":false,"properties":{"v":{"const":1,"description":"The version of this format."},"at":{"type":"number","description":"When the request began to leave, in milliseconds since the epoch."},"durationMs":{"type":"number","minimum":0},"request":{"type":"object","required":["method","target","httpVersion","headers","body"],"additionalProperties":false,"properties":{"method":{"type":"string"},"target":{"type":"string","description":"Path and query as sent."},"httpVersion":{"type":"string"},"headers":{"$ref":"#/definitions/headers"},"body":{"$ref":"#/definitions/base64"}}},"response":{"description":"null when not even a status line and its headers arrived.","anyOf":[{"type":"null"},{"$ref":"#/definitions/response"}]},"failures":{"type":"array","description":"What was found on this exchange; present in recordings, where the exchange of each is null, since the line itself is the exchange.","items":{"$ref":"report.schema.json#/definitions/failure"}}},"definitions":{"response":{"type":"object","required":["status","reason","httpVersion","headers","body","end"],"additionalProperties":false,"properties":{"status":{"type":"integer","minimum":0,"maximum":999},"reason":{"type":"string"},"httpVersion":{"type":"string"},"headers":{"$ref":"#/definitions/headers"},"body":{"$ref":"#/definitions/base64"},"omittedBytes":{"type":"integer","minimum":1,"description":"How many bytes of a long body were left out; absent where the body is whole."},"end":{"enum":["complete","cut","timeout"],"description":"How it came to its end: whole, broken off, or given up on."}}},"headers":{"type":"array","description":"Header fields in the order and spelling in which they travelled.","items":{"type":"array","items":[{"type":"string"},{"type":"string"}],"minItems":2,"maxItems":2}},"base64":{"type":"string","pattern":"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"}}};
const schema13 = {"type":"array","description":"Header fields in the order and spelling in which they travelled.","items":{"type":"array","items":[{"type":"string"},{"type":"string"}],"minItems":2,"maxItems":2}};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
if(data0.length > 2){
validate36.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
else {
if(data0.length < 2){
validate36.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
const len1 = data0.length;
if(len1 > 0){
const _errs3 = errors;
if(typeof data0[0] !== "string"){
validate36.errors = [{instancePath:instancePath+"/" + i0+"/0",schemaPath:"#/items/items/0/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs3 === errors;
}
if(valid1){
if(len1 > 1){
const _errs5 = errors;
if(typeof data0[1] !== "string"){
validate36.errors = [{instancePath:instancePath+"/" + i0+"/1",schemaPath:"#/items/items/1/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs5 === errors;
}
}
}
}
}
else {
validate36.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate36.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate36.errors = vErrors;
return errors === 0;
}

const schema14 = {"type":"string","pattern":"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"};
const pattern0 = new RegExp("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "u");

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern0.test(data)){
validate38.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"},message:"must match pattern \""+"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"+"\""}];
return false;
}
}
else {
validate38.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate38.errors = vErrors;
return errors === 0;
}

const schema15 = {"type":"object","required":["status","reason","httpVersion","headers","body","end"],"additionalProperties":false,"properties":{"status":{"type":"integer","minimum":0,"maximum":999},"reason":{"type":"string"},"httpVersion":{"type":"string"},"headers":{"$ref":"#/definitions/headers"},"body":{"$ref":"#/definitions/base64"},"omittedBytes":{"type":"integer","minimum":1,"description":"How many bytes of a long body were left out; absent where the body is whole."},"end":{"enum":["complete","cut","timeout"],"description":"How it came to its end: whole, broken off, or given up on."}}};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.status === undefined) && (missing0 = "status")) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.httpVersion === undefined) && (missing0 = "httpVersion"))) || ((data.headers === undefined) && (missing0 = "headers"))) || ((data.body === undefined) && (missing0 = "body"))) || ((data.end === undefined) && (missing0 = "end"))){
validate40.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "status") || (key0 === "reason")) || (key0 === "httpVersion")) || (key0 === "headers")) || (key0 === "body")) || (key0 === "omittedBytes")) || (key0 === "end"))){
validate40.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.status !== undefined){
let data0 = data.status;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate40.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 999 || isNaN(data0)){
validate40.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999},message:"must be <= 999"}];
return false;
}
else {
if(data0 < 0 || isNaN(data0)){
validate40.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs4 = errors;
if(typeof data.reason !== "string"){
validate40.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.httpVersion !== undefined){
const _errs6 = errors;
if(typeof data.httpVersion !== "string"){
validate40.errors = [{instancePath:instancePath+"/httpVersion",schemaPath:"#/properties/httpVersion/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.headers !== undefined){
const _errs8 = errors;
if(!(validate36(data.headers, {instancePath:instancePath+"/headers",parentData:data,parentDataProperty:"headers",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.body !== undefined){
const _errs9 = errors;
if(!(validate38(data.body, {instancePath:instancePath+"/body",parentData:data,parentDataProperty:"body",rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.omittedBytes !== undefined){
let data5 = data.omittedBytes;
const _errs10 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate40.errors = [{instancePath:instancePath+"/omittedBytes",schemaPath:"#/properties/omittedBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 1 || isNaN(data5)){
validate40.errors = [{instancePath:instancePath+"/omittedBytes",schemaPath:"#/properties/omittedBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.end !== undefined){
let data6 = data.end;
const _errs12 = errors;
if(!(((data6 === "complete") || (data6 === "cut")) || (data6 === "timeout"))){
validate40.errors = [{instancePath:instancePath+"/end",schemaPath:"#/properties/end/enum",keyword:"enum",params:{allowedValues: schema15.properties.end.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate40.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate40.errors = vErrors;
return errors === 0;
}

const wrapper0 = {validate: validate34};
const schema11 = {"type":"object","required":["clause","level","code","path","received","expected","why","exchange"],"additionalProperties":false,"properties":{"case":{"type":"string"},"check":{"type":"string","description":"The check that found it, when it was one."},"clause":{"type":"string"},"level":{"enum":["required","advised"]},"code":{"type":"string","description":"A stable word for the kind of deviation."},"path":{"type":"string","description":"Where: status, header x-amzn-errortype, body/PhoneNumberErrors/0, effect."},"received":{"type":"string"},"expected":{"type":"string"},"why":{"type":"string","description":"The clause's text and source."},"exchange":{"description":"null only where no request could be made at all.","anyOf":[{"type":"null"},{"$ref":"recorded-exchange.schema.json"}]},"signing":{"type":"object","description":"What a verifier of signatures computes from the request, secrets masked; where the failure may be about its signature.","required":["canonicalRequest","stringToSign"],"additionalProperties":false,"properties":{"canonicalRequest":{"type":"string"},"stringToSign":{"type":"string"}}},"seed":{"type":"string","description":"What draws the request of a generated case again: the seed, and behind a colon the way from there."},"curl":{"type":"string","description":"The request as a command, secrets masked."},"again":{"type":"string","description":"The command that runs this case alone."},"accepted":{"type":"object","description":"Why, and until which day, the user accepts it.","required":["reason","expires"],"additionalProperties":false,"properties":{"reason":{"type":"string"},"expires":{"type":"string","format":"date"}}}}};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.clause === undefined) && (missing0 = "clause")) || ((data.level === undefined) && (missing0 = "level"))) || ((data.code === undefined) && (missing0 = "code"))) || ((data.path === undefined) && (missing0 = "path"))) || ((data.received === undefined) && (missing0 = "received"))) || ((data.expected === undefined) && (missing0 = "expected"))) || ((data.why === undefined) && (missing0 = "why"))) || ((data.exchange === undefined) && (missing0 = "exchange"))){
validate34.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
validate34.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.case !== undefined){
const _errs2 = errors;
if(typeof data.case !== "string"){
validate34.errors = [{instancePath:instancePath+"/case",schemaPath:"#/properties/case/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.check !== undefined){
const _errs4 = errors;
if(typeof data.check !== "string"){
validate34.errors = [{instancePath:instancePath+"/check",schemaPath:"#/properties/check/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.clause !== undefined){
const _errs6 = errors;
if(typeof data.clause !== "string"){
validate34.errors = [{instancePath:instancePath+"/clause",schemaPath:"#/properties/clause/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.level !== undefined){
let data3 = data.level;
const _errs8 = errors;
if(!((data3 === "required") || (data3 === "advised"))){
validate34.errors = [{instancePath:instancePath+"/level",schemaPath:"#/properties/level/enum",keyword:"enum",params:{allowedValues: schema11.properties.level.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
const _errs9 = errors;
if(typeof data.code !== "string"){
validate34.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
const _errs11 = errors;
if(typeof data.path !== "string"){
validate34.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.received !== undefined){
const _errs13 = errors;
if(typeof data.received !== "string"){
validate34.errors = [{instancePath:instancePath+"/received",schemaPath:"#/properties/received/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expected !== undefined){
const _errs15 = errors;
if(typeof data.expected !== "string"){
validate34.errors = [{instancePath:instancePath+"/expected",schemaPath:"#/properties/expected/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.why !== undefined){
const _errs17 = errors;
if(typeof data.why !== "string"){
validate34.errors = [{instancePath:instancePath+"/why",schemaPath:"#/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exchange !== undefined){
let data9 = data.exchange;
const _errs19 = errors;
const _errs20 = errors;
let valid1 = false;
const _errs21 = errors;
if(data9 !== null){
const err0 = {instancePath:instancePath+"/exchange",schemaPath:"#/properties/exchange/anyOf/0/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs21 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs23 = errors;
if(!(validate35(data9, {instancePath:instancePath+"/exchange",parentData:data,parentDataProperty:"exchange",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
var _valid0 = _errs23 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err1 = {instancePath:instancePath+"/exchange",schemaPath:"#/properties/exchange/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate34.errors = vErrors;
return false;
}
else {
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.signing !== undefined){
let data10 = data.signing;
const _errs24 = errors;
if(errors === _errs24){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing1;
if(((data10.canonicalRequest === undefined) && (missing1 = "canonicalRequest")) || ((data10.stringToSign === undefined) && (missing1 = "stringToSign"))){
validate34.errors = [{instancePath:instancePath+"/signing",schemaPath:"#/properties/signing/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs26 = errors;
for(const key1 in data10){
if(!((key1 === "canonicalRequest") || (key1 === "stringToSign"))){
validate34.errors = [{instancePath:instancePath+"/signing",schemaPath:"#/properties/signing/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs26 === errors){
if(data10.canonicalRequest !== undefined){
const _errs27 = errors;
if(typeof data10.canonicalRequest !== "string"){
validate34.errors = [{instancePath:instancePath+"/signing/canonicalRequest",schemaPath:"#/properties/signing/properties/canonicalRequest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs27 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data10.stringToSign !== undefined){
const _errs29 = errors;
if(typeof data10.stringToSign !== "string"){
validate34.errors = [{instancePath:instancePath+"/signing/stringToSign",schemaPath:"#/properties/signing/properties/stringToSign/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs29 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/signing",schemaPath:"#/properties/signing/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
const _errs31 = errors;
if(typeof data.seed !== "string"){
validate34.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.curl !== undefined){
const _errs33 = errors;
if(typeof data.curl !== "string"){
validate34.errors = [{instancePath:instancePath+"/curl",schemaPath:"#/properties/curl/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.again !== undefined){
const _errs35 = errors;
if(typeof data.again !== "string"){
validate34.errors = [{instancePath:instancePath+"/again",schemaPath:"#/properties/again/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accepted !== undefined){
let data16 = data.accepted;
const _errs37 = errors;
if(errors === _errs37){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing2;
if(((data16.reason === undefined) && (missing2 = "reason")) || ((data16.expires === undefined) && (missing2 = "expires"))){
validate34.errors = [{instancePath:instancePath+"/accepted",schemaPath:"#/properties/accepted/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs39 = errors;
for(const key2 in data16){
if(!((key2 === "reason") || (key2 === "expires"))){
validate34.errors = [{instancePath:instancePath+"/accepted",schemaPath:"#/properties/accepted/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs39 === errors){
if(data16.reason !== undefined){
const _errs40 = errors;
if(typeof data16.reason !== "string"){
validate34.errors = [{instancePath:instancePath+"/accepted/reason",schemaPath:"#/properties/accepted/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs40 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data16.expires !== undefined){
const _errs42 = errors;
if(errors === _errs42){
if(errors === _errs42){
if(!(typeof data16.expires === "string")){
validate34.errors = [{instancePath:instancePath+"/accepted/expires",schemaPath:"#/properties/accepted/properties/expires/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid3 = _errs42 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/accepted",schemaPath:"#/properties/accepted/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate34.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate34.errors = vErrors;
return errors === 0;
}


function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="recorded-exchange.schema.json" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.v === undefined) && (missing0 = "v")) || ((data.at === undefined) && (missing0 = "at"))) || ((data.durationMs === undefined) && (missing0 = "durationMs"))) || ((data.request === undefined) && (missing0 = "request"))) || ((data.response === undefined) && (missing0 = "response"))){
validate35.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "v") || (key0 === "at")) || (key0 === "durationMs")) || (key0 === "request")) || (key0 === "response")) || (key0 === "failures"))){
validate35.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.v !== undefined){
const _errs2 = errors;
if(1 !== data.v){
validate35.errors = [{instancePath:instancePath+"/v",schemaPath:"#/properties/v/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data1 = data.at;
const _errs3 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate35.errors = [{instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.durationMs !== undefined){
let data2 = data.durationMs;
const _errs5 = errors;
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate35.errors = [{instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate35.errors = [{instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.request !== undefined){
let data3 = data.request;
const _errs7 = errors;
if(errors === _errs7){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if((((((data3.method === undefined) && (missing1 = "method")) || ((data3.target === undefined) && (missing1 = "target"))) || ((data3.httpVersion === undefined) && (missing1 = "httpVersion"))) || ((data3.headers === undefined) && (missing1 = "headers"))) || ((data3.body === undefined) && (missing1 = "body"))){
validate35.errors = [{instancePath:instancePath+"/request",schemaPath:"#/properties/request/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs9 = errors;
for(const key1 in data3){
if(!(((((key1 === "method") || (key1 === "target")) || (key1 === "httpVersion")) || (key1 === "headers")) || (key1 === "body"))){
validate35.errors = [{instancePath:instancePath+"/request",schemaPath:"#/properties/request/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs9 === errors){
if(data3.method !== undefined){
const _errs10 = errors;
if(typeof data3.method !== "string"){
validate35.errors = [{instancePath:instancePath+"/request/method",schemaPath:"#/properties/request/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.target !== undefined){
const _errs12 = errors;
if(typeof data3.target !== "string"){
validate35.errors = [{instancePath:instancePath+"/request/target",schemaPath:"#/properties/request/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs12 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.httpVersion !== undefined){
const _errs14 = errors;
if(typeof data3.httpVersion !== "string"){
validate35.errors = [{instancePath:instancePath+"/request/httpVersion",schemaPath:"#/properties/request/properties/httpVersion/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs14 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.headers !== undefined){
const _errs16 = errors;
if(!(validate36(data3.headers, {instancePath:instancePath+"/request/headers",parentData:data3,parentDataProperty:"headers",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid1 = _errs16 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.body !== undefined){
const _errs17 = errors;
if(!(validate38(data3.body, {instancePath:instancePath+"/request/body",parentData:data3,parentDataProperty:"body",rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/request",schemaPath:"#/properties/request/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.response !== undefined){
let data9 = data.response;
const _errs18 = errors;
const _errs19 = errors;
let valid2 = false;
const _errs20 = errors;
if(data9 !== null){
const err0 = {instancePath:instancePath+"/response",schemaPath:"#/properties/response/anyOf/0/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs20 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const _errs22 = errors;
if(!(validate40(data9, {instancePath:instancePath+"/response",parentData:data,parentDataProperty:"response",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var _valid0 = _errs22 === errors;
valid2 = valid2 || _valid0;
}
if(!valid2){
const err1 = {instancePath:instancePath+"/response",schemaPath:"#/properties/response/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate35.errors = vErrors;
return false;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.failures !== undefined){
let data10 = data.failures;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data10)){
var valid3 = true;
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
const _errs25 = errors;
if(!(wrapper0.validate(data10[i0], {instancePath:instancePath+"/failures/" + i0,parentData:data10,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
var valid3 = _errs25 === errors;
if(!valid3){
break;
}
}
}
else {
validate35.errors = [{instancePath:instancePath+"/failures",schemaPath:"#/properties/failures/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate35.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate35.errors = vErrors;
return errors === 0;
}


function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.source === undefined) && (missing0 = "source")) || ((data.offset === undefined) && (missing0 = "offset"))) || ((data.at === undefined) && (missing0 = "at"))) || ((data.path === undefined) && (missing0 = "path"))) || ((data.received === undefined) && (missing0 = "received"))) || ((data.expected === undefined) && (missing0 = "expected"))) || ((data.exchange === undefined) && (missing0 = "exchange"))){
validate93.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "source") || (key0 === "offset")) || (key0 === "at")) || (key0 === "path")) || (key0 === "received")) || (key0 === "expected")) || (key0 === "exchange"))){
validate93.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.source !== undefined){
const _errs2 = errors;
if(typeof data.source !== "string"){
validate93.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.offset !== undefined){
const _errs4 = errors;
if(!(validate94(data.offset, {instancePath:instancePath+"/offset",parentData:data,parentDataProperty:"offset",rootData}))){
vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
const _errs5 = errors;
if(!(validate73(data.at, {instancePath:instancePath+"/at",parentData:data,parentDataProperty:"at",rootData}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
const _errs6 = errors;
if(typeof data.path !== "string"){
validate93.errors = [{instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.received !== undefined){
const _errs8 = errors;
if(typeof data.received !== "string"){
validate93.errors = [{instancePath:instancePath+"/received",schemaPath:"#/properties/received/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expected !== undefined){
const _errs10 = errors;
if(typeof data.expected !== "string"){
validate93.errors = [{instancePath:instancePath+"/expected",schemaPath:"#/properties/expected/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exchange !== undefined){
let data6 = data.exchange;
const _errs12 = errors;
const _errs13 = errors;
let valid1 = false;
const _errs14 = errors;
if(data6 !== null){
const err0 = {instancePath:instancePath+"/exchange",schemaPath:"#/properties/exchange/anyOf/0/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs14 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs16 = errors;
if(!(validate35(data6, {instancePath:instancePath+"/exchange",parentData:data,parentDataProperty:"exchange",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
var _valid0 = _errs16 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err1 = {instancePath:instancePath+"/exchange",schemaPath:"#/properties/exchange/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate93.errors = vErrors;
return false;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate93.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate93.errors = vErrors;
return errors === 0;
}


function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.side === undefined) && (missing0 = "side")) || ((data.clause === undefined) && (missing0 = "clause"))) || ((data.code === undefined) && (missing0 = "code"))) || ((data.findings === undefined) && (missing0 = "findings"))) || ((data.exchanges === undefined) && (missing0 = "exchanges"))) || ((data.firstAt === undefined) && (missing0 = "firstAt"))) || ((data.lastAt === undefined) && (missing0 = "lastAt"))) || ((data.examples === undefined) && (missing0 = "examples"))) || ((data.level === undefined) && (missing0 = "level"))) || ((data.why === undefined) && (missing0 = "why"))){
validate88.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema28.properties, key0))){
validate88.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.side !== undefined){
let data0 = data.side;
const _errs2 = errors;
if(!((data0 === "request") || (data0 === "response"))){
validate88.errors = [{instancePath:instancePath+"/side",schemaPath:"#/properties/side/enum",keyword:"enum",params:{allowedValues: schema28.properties.side.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.clause !== undefined){
const _errs3 = errors;
if(typeof data.clause !== "string"){
validate88.errors = [{instancePath:instancePath+"/clause",schemaPath:"#/properties/clause/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.check !== undefined){
const _errs5 = errors;
if(typeof data.check !== "string"){
validate88.errors = [{instancePath:instancePath+"/check",schemaPath:"#/properties/check/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
const _errs7 = errors;
if(typeof data.code !== "string"){
validate88.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.level !== undefined){
let data4 = data.level;
const _errs9 = errors;
if(!((data4 === "required") || (data4 === "advised"))){
validate88.errors = [{instancePath:instancePath+"/level",schemaPath:"#/properties/level/enum",keyword:"enum",params:{allowedValues: schema28.properties.level.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.why !== undefined){
const _errs10 = errors;
if(typeof data.why !== "string"){
validate88.errors = [{instancePath:instancePath+"/why",schemaPath:"#/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.findings !== undefined){
const _errs12 = errors;
if(!(validate60(data.findings, {instancePath:instancePath+"/findings",parentData:data,parentDataProperty:"findings",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exchanges !== undefined){
const _errs13 = errors;
if(!(validate60(data.exchanges, {instancePath:instancePath+"/exchanges",parentData:data,parentDataProperty:"exchanges",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.firstAt !== undefined){
const _errs14 = errors;
if(!(validate73(data.firstAt, {instancePath:instancePath+"/firstAt",parentData:data,parentDataProperty:"firstAt",rootData}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastAt !== undefined){
const _errs15 = errors;
if(!(validate73(data.lastAt, {instancePath:instancePath+"/lastAt",parentData:data,parentDataProperty:"lastAt",rootData}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.examples !== undefined){
let data10 = data.examples;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data10)){
var valid1 = true;
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
const _errs18 = errors;
if(!(validate93(data10[i0], {instancePath:instancePath+"/examples/" + i0,parentData:data10,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
errors = vErrors.length;
}
var valid1 = _errs18 === errors;
if(!valid1){
break;
}
}
}
else {
validate88.errors = [{instancePath:instancePath+"/examples",schemaPath:"#/properties/examples/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate88.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate88.errors = vErrors;
return errors === 0;
}


function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="audit-report.schema.json" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((((data.kind === undefined) && (missing0 = "kind")) || ((data.tool === undefined) && (missing0 = "tool"))) || ((data.startedAt === undefined) && (missing0 = "startedAt"))) || ((data.durationMs === undefined) && (missing0 = "durationMs"))) || ((data.complete === undefined) && (missing0 = "complete"))) || ((data.verdict === undefined) && (missing0 = "verdict"))) || ((data.counts === undefined) && (missing0 = "counts"))) || ((data.sources === undefined) && (missing0 = "sources"))) || ((data.firstAt === undefined) && (missing0 = "firstAt"))) || ((data.lastAt === undefined) && (missing0 = "lastAt"))) || ((data.coverage === undefined) && (missing0 = "coverage"))) || ((data.statuses === undefined) && (missing0 = "statuses"))) || ((data.clauses === undefined) && (missing0 = "clauses"))) || ((data.findings === undefined) && (missing0 = "findings"))) || ((data.unreadable === undefined) && (missing0 = "unreadable"))){
validate55.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema19.properties, key0))){
validate55.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("audit" !== data.kind){
validate55.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "audit"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tool !== undefined){
const _errs3 = errors;
if(!(validate56(data.tool, {instancePath:instancePath+"/tool",parentData:data,parentDataProperty:"tool",rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.startedAt !== undefined){
const _errs4 = errors;
if(errors === _errs4){
if(errors === _errs4){
if(!(typeof data.startedAt === "string")){
validate55.errors = [{instancePath:instancePath+"/startedAt",schemaPath:"#/properties/startedAt/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.durationMs !== undefined){
let data3 = data.durationMs;
const _errs6 = errors;
if(errors === _errs6){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate55.errors = [{instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate55.errors = [{instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.complete !== undefined){
const _errs8 = errors;
if(typeof data.complete !== "boolean"){
validate55.errors = [{instancePath:instancePath+"/complete",schemaPath:"#/properties/complete/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verdict !== undefined){
const _errs10 = errors;
if(!(validate58(data.verdict, {instancePath:instancePath+"/verdict",parentData:data,parentDataProperty:"verdict",rootData}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.counts !== undefined){
let data6 = data.counts;
const _errs11 = errors;
if(errors === _errs11){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if((((((((((data6.exchanges === undefined) && (missing1 = "exchanges")) || ((data6.held === undefined) && (missing1 = "held"))) || ((data6.advised === undefined) && (missing1 = "advised"))) || ((data6.broken === undefined) && (missing1 = "broken"))) || ((data6.unanswered === undefined) && (missing1 = "unanswered"))) || ((data6.incomplete === undefined) && (missing1 = "incomplete"))) || ((data6.other === undefined) && (missing1 = "other"))) || ((data6.unreadable === undefined) && (missing1 = "unreadable"))) || ((data6.unfinished === undefined) && (missing1 = "unfinished"))){
validate55.errors = [{instancePath:instancePath+"/counts",schemaPath:"#/properties/counts/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs13 = errors;
for(const key1 in data6){
if(!(func2.call(schema19.properties.counts.properties, key1))){
validate55.errors = [{instancePath:instancePath+"/counts",schemaPath:"#/properties/counts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs13 === errors){
if(data6.exchanges !== undefined){
const _errs14 = errors;
if(!(validate60(data6.exchanges, {instancePath:instancePath+"/counts/exchanges",parentData:data6,parentDataProperty:"exchanges",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid1 = _errs14 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data6.held !== undefined){
const _errs15 = errors;
if(!(validate60(data6.held, {instancePath:instancePath+"/counts/held",parentData:data6,parentDataProperty:"held",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data6.advised !== undefined){
const _errs16 = errors;
if(!(validate60(data6.advised, {instancePath:instancePath+"/counts/advised",parentData:data6,parentDataProperty:"advised",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid1 = _errs16 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data6.broken !== undefined){
const _errs17 = errors;
if(!(validate60(data6.broken, {instancePath:instancePath+"/counts/broken",parentData:data6,parentDataProperty:"broken",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data6.unanswered !== undefined){
const _errs18 = errors;
if(!(validate60(data6.unanswered, {instancePath:instancePath+"/counts/unanswered",parentData:data6,parentDataProperty:"unanswered",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid1 = _errs18 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data6.incomplete !== undefined){
const _errs19 = errors;
if(!(validate60(data6.incomplete, {instancePath:instancePath+"/counts/incomplete",parentData:data6,parentDataProperty:"incomplete",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid1 = _errs19 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data6.other !== undefined){
const _errs20 = errors;
if(!(validate60(data6.other, {instancePath:instancePath+"/counts/other",parentData:data6,parentDataProperty:"other",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid1 = _errs20 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data6.unreadable !== undefined){
const _errs21 = errors;
if(!(validate60(data6.unreadable, {instancePath:instancePath+"/counts/unreadable",parentData:data6,parentDataProperty:"unreadable",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid1 = _errs21 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data6.unfinished !== undefined){
const _errs22 = errors;
if(!(validate60(data6.unfinished, {instancePath:instancePath+"/counts/unfinished",parentData:data6,parentDataProperty:"unfinished",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid1 = _errs22 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/counts",schemaPath:"#/properties/counts/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sources !== undefined){
let data16 = data.sources;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data16)){
var valid2 = true;
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
let data17 = data16[i0];
const _errs25 = errors;
if(errors === _errs25){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing2;
if(((((data17.name === undefined) && (missing2 = "name")) || ((data17.format === undefined) && (missing2 = "format"))) || ((data17.bytes === undefined) && (missing2 = "bytes"))) || ((data17.exchanges === undefined) && (missing2 = "exchanges"))){
validate55.errors = [{instancePath:instancePath+"/sources/" + i0,schemaPath:"#/properties/sources/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs27 = errors;
for(const key2 in data17){
if(!((((key2 === "name") || (key2 === "format")) || (key2 === "bytes")) || (key2 === "exchanges"))){
validate55.errors = [{instancePath:instancePath+"/sources/" + i0,schemaPath:"#/properties/sources/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs27 === errors){
if(data17.name !== undefined){
const _errs28 = errors;
if(typeof data17.name !== "string"){
validate55.errors = [{instancePath:instancePath+"/sources/" + i0+"/name",schemaPath:"#/properties/sources/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs28 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data17.format !== undefined){
let data19 = data17.format;
const _errs30 = errors;
if(!((data19 === "recording") || (data19 === "har"))){
validate55.errors = [{instancePath:instancePath+"/sources/" + i0+"/format",schemaPath:"#/properties/sources/items/properties/format/enum",keyword:"enum",params:{allowedValues: schema19.properties.sources.items.properties.format.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs30 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data17.bytes !== undefined){
const _errs31 = errors;
if(!(validate60(data17.bytes, {instancePath:instancePath+"/sources/" + i0+"/bytes",parentData:data17,parentDataProperty:"bytes",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid3 = _errs31 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data17.exchanges !== undefined){
const _errs32 = errors;
if(!(validate60(data17.exchanges, {instancePath:instancePath+"/sources/" + i0+"/exchanges",parentData:data17,parentDataProperty:"exchanges",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid3 = _errs32 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/sources/" + i0,schemaPath:"#/properties/sources/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs25 === errors;
if(!valid2){
break;
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.firstAt !== undefined){
const _errs33 = errors;
if(!(validate72(data.firstAt, {instancePath:instancePath+"/firstAt",parentData:data,parentDataProperty:"firstAt",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastAt !== undefined){
const _errs34 = errors;
if(!(validate72(data.lastAt, {instancePath:instancePath+"/lastAt",parentData:data,parentDataProperty:"lastAt",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.coverage !== undefined){
let data24 = data.coverage;
const _errs35 = errors;
if(errors === _errs35){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing3;
if(((data24.requiredClauses === undefined) && (missing3 = "requiredClauses")) || ((data24.responses === undefined) && (missing3 = "responses"))){
validate55.errors = [{instancePath:instancePath+"/coverage",schemaPath:"#/properties/coverage/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs37 = errors;
for(const key3 in data24){
if(!((key3 === "requiredClauses") || (key3 === "responses"))){
validate55.errors = [{instancePath:instancePath+"/coverage",schemaPath:"#/properties/coverage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs37 === errors){
if(data24.requiredClauses !== undefined){
const _errs38 = errors;
if(!(validate77(data24.requiredClauses, {instancePath:instancePath+"/coverage/requiredClauses",parentData:data24,parentDataProperty:"requiredClauses",rootData}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
var valid4 = _errs38 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data24.responses !== undefined){
const _errs39 = errors;
if(!(validate81(data24.responses, {instancePath:instancePath+"/coverage/responses",parentData:data24,parentDataProperty:"responses",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
var valid4 = _errs39 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/coverage",schemaPath:"#/properties/coverage/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.statuses !== undefined){
let data27 = data.statuses;
const _errs40 = errors;
if(errors === _errs40){
if(Array.isArray(data27)){
var valid5 = true;
const len1 = data27.length;
for(let i1=0; i1<len1; i1++){
let data28 = data27[i1];
const _errs42 = errors;
if(errors === _errs42){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let missing4;
if(((data28.status === undefined) && (missing4 = "status")) || ((data28.exchanges === undefined) && (missing4 = "exchanges"))){
validate55.errors = [{instancePath:instancePath+"/statuses/" + i1,schemaPath:"#/properties/statuses/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs44 = errors;
for(const key4 in data28){
if(!((key4 === "status") || (key4 === "exchanges"))){
validate55.errors = [{instancePath:instancePath+"/statuses/" + i1,schemaPath:"#/properties/statuses/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs44 === errors){
if(data28.status !== undefined){
let data29 = data28.status;
const _errs45 = errors;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
validate55.errors = [{instancePath:instancePath+"/statuses/" + i1+"/status",schemaPath:"#/properties/statuses/items/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs45){
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 999 || isNaN(data29)){
validate55.errors = [{instancePath:instancePath+"/statuses/" + i1+"/status",schemaPath:"#/properties/statuses/items/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999},message:"must be <= 999"}];
return false;
}
else {
if(data29 < 0 || isNaN(data29)){
validate55.errors = [{instancePath:instancePath+"/statuses/" + i1+"/status",schemaPath:"#/properties/statuses/items/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid6 = _errs45 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data28.exchanges !== undefined){
const _errs47 = errors;
if(!(validate60(data28.exchanges, {instancePath:instancePath+"/statuses/" + i1+"/exchanges",parentData:data28,parentDataProperty:"exchanges",rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var valid6 = _errs47 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/statuses/" + i1,schemaPath:"#/properties/statuses/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs42 === errors;
if(!valid5){
break;
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/statuses",schemaPath:"#/properties/statuses/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.clauses !== undefined){
let data31 = data.clauses;
const _errs48 = errors;
if(errors === _errs48){
if(Array.isArray(data31)){
var valid7 = true;
const len2 = data31.length;
for(let i2=0; i2<len2; i2++){
const _errs50 = errors;
if(!(validate84(data31[i2], {instancePath:instancePath+"/clauses/" + i2,parentData:data31,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
var valid7 = _errs50 === errors;
if(!valid7){
break;
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/clauses",schemaPath:"#/properties/clauses/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.findings !== undefined){
let data33 = data.findings;
const _errs51 = errors;
if(errors === _errs51){
if(Array.isArray(data33)){
var valid8 = true;
const len3 = data33.length;
for(let i3=0; i3<len3; i3++){
const _errs53 = errors;
if(!(validate88(data33[i3], {instancePath:instancePath+"/findings/" + i3,parentData:data33,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
errors = vErrors.length;
}
var valid8 = _errs53 === errors;
if(!valid8){
break;
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs51 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unreadable !== undefined){
let data35 = data.unreadable;
const _errs54 = errors;
if(errors === _errs54){
if(Array.isArray(data35)){
var valid9 = true;
const len4 = data35.length;
for(let i4=0; i4<len4; i4++){
let data36 = data35[i4];
const _errs56 = errors;
if(errors === _errs56){
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
let missing5;
if((((data36.source === undefined) && (missing5 = "source")) || ((data36.offset === undefined) && (missing5 = "offset"))) || ((data36.problem === undefined) && (missing5 = "problem"))){
validate55.errors = [{instancePath:instancePath+"/unreadable/" + i4,schemaPath:"#/properties/unreadable/items/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs58 = errors;
for(const key5 in data36){
if(!(((key5 === "source") || (key5 === "offset")) || (key5 === "problem"))){
validate55.errors = [{instancePath:instancePath+"/unreadable/" + i4,schemaPath:"#/properties/unreadable/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs58 === errors){
if(data36.source !== undefined){
const _errs59 = errors;
if(typeof data36.source !== "string"){
validate55.errors = [{instancePath:instancePath+"/unreadable/" + i4+"/source",schemaPath:"#/properties/unreadable/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs59 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data36.offset !== undefined){
const _errs61 = errors;
if(!(validate94(data36.offset, {instancePath:instancePath+"/unreadable/" + i4+"/offset",parentData:data36,parentDataProperty:"offset",rootData}))){
vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
errors = vErrors.length;
}
var valid10 = _errs61 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data36.problem !== undefined){
const _errs62 = errors;
if(typeof data36.problem !== "string"){
validate55.errors = [{instancePath:instancePath+"/unreadable/" + i4+"/problem",schemaPath:"#/properties/unreadable/items/properties/problem/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs62 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/unreadable/" + i4,schemaPath:"#/properties/unreadable/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid9 = _errs56 === errors;
if(!valid9){
break;
}
}
}
else {
validate55.errors = [{instancePath:instancePath+"/unreadable",schemaPath:"#/properties/unreadable/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs54 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate55.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate55.errors = vErrors;
return errors === 0;
}

const schema7 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"report.schema.json","title":"Report of chime-contract verify","type":"object","required":["tool","target","service","startedAt","durationMs","verdict","counts","coverage","clauses","cases"],"additionalProperties":false,"properties":{"tool":{"type":"object","required":["name","version"],"additionalProperties":false,"properties":{"name":{"type":"string"},"version":{"type":"string"}}},"target":{"type":"string","description":"The base URL of the implementation."},"service":{"enum":["chime","chime-sdk-voice"]},"startedAt":{"type":"string","format":"date-time"},"durationMs":{"type":"number","minimum":0},"seed":{"type":"integer","description":"What generated cases were drawn from."},"runs":{"type":"integer","minimum":1,"description":"How many requests each generated case drew."},"verdict":{"enum":["conformant","not-conformant","could-not-be-judged"]},"counts":{"type":"object","description":"How many cases ended how.","required":["held","broken","advised","skipped","couldNotRun"],"additionalProperties":false,"properties":{"held":{"$ref":"#/definitions/count"},"broken":{"$ref":"#/definitions/count"},"advised":{"$ref":"#/definitions/count"},"skipped":{"$ref":"#/definitions/count"},"couldNotRun":{"$ref":"#/definitions/count"}}},"coverage":{"type":"object","required":["requiredClauses","responses","unexercised"],"additionalProperties":false,"properties":{"requiredClauses":{"type":"object","required":["total","exercised"],"additionalProperties":false,"properties":{"total":{"$ref":"#/definitions/count"},"exercised":{"$ref":"#/definitions/count"}}},"responses":{"type":"array","items":{"type":"object","required":["status","exercised"],"additionalProperties":false,"properties":{"status":{"type":"integer","minimum":100,"maximum":599},"exercised":{"type":"boolean"}}}},"unexercised":{"type":"array","description":"Required clauses that nothing exercised: why, and what would exercise them.","items":{"type":"object","required":["clause","reason","remedy"],"additionalProperties":false,"properties":{"clause":{"type":"string"},"reason":{"type":"string"},"remedy":{"type":"string"}}}}}},"clauses":{"type":"array","items":{"$ref":"#/definitions/clause"}},"cases":{"type":"array","items":{"$ref":"#/definitions/case"}},"baseline":{"type":"object","description":"What became of the list of accepted failures, where one was given.","required":["accepted","expired","stale"],"additionalProperties":false,"properties":{"accepted":{"$ref":"#/definitions/texts"},"expired":{"$ref":"#/definitions/texts"},"stale":{"$ref":"#/definitions/texts"}}}},"definitions":{"texts":{"type":"array","items":{"type":"string"}},"count":{"type":"integer","minimum":0},"clause":{"type":"object","required":["id","text","level","source","outcome","cases"],"additionalProperties":false,"properties":{"id":{"type":"string"},"text":{"type":"string"},"level":{"enum":["required","advised","observed"]},"source":{"type":"string","description":"Where it is published or how it was found."},"outcome":{"enum":["held","advised","broken","skipped"]},"cases":{"type":"array","description":"Ids of the cases that judged it.","items":{"type":"string"}}}},"case":{"type":"object","required":["id","title","suite","outcome","clauses","durationMs","failures"],"additionalProperties":false,"properties":{"id":{"type":"string"},"title":{"type":"string"},"suite":{"type":"string"},"outcome":{"enum":["held","advised","broken","skipped","could-not-run"]},"clauses":{"type":"array","description":"Ids of the clauses that it judged, or would have judged.","items":{"type":"string"}},"durationMs":{"type":"number","minimum":0},"reason":{"type":"string","description":"Why it was skipped or could not run."},"remedy":{"type":"string","description":"What would make it run, where that is known."},"failures":{"type":"array","items":{"$ref":"#/definitions/failure"}}}},"failure":{"type":"object","required":["clause","level","code","path","received","expected","why","exchange"],"additionalProperties":false,"properties":{"case":{"type":"string"},"check":{"type":"string","description":"The check that found it, when it was one."},"clause":{"type":"string"},"level":{"enum":["required","advised"]},"code":{"type":"string","description":"A stable word for the kind of deviation."},"path":{"type":"string","description":"Where: status, header x-amzn-errortype, body/PhoneNumberErrors/0, effect."},"received":{"type":"string"},"expected":{"type":"string"},"why":{"type":"string","description":"The clause's text and source."},"exchange":{"description":"null only where no request could be made at all.","anyOf":[{"type":"null"},{"$ref":"recorded-exchange.schema.json"}]},"signing":{"type":"object","description":"What a verifier of signatures computes from the request, secrets masked; where the failure may be about its signature.","required":["canonicalRequest","stringToSign"],"additionalProperties":false,"properties":{"canonicalRequest":{"type":"string"},"stringToSign":{"type":"string"}}},"seed":{"type":"string","description":"What draws the request of a generated case again: the seed, and behind a colon the way from there."},"curl":{"type":"string","description":"The request as a command, secrets masked."},"again":{"type":"string","description":"The command that runs this case alone."},"accepted":{"type":"object","description":"Why, and until which day, the user accepts it.","required":["reason","expires"],"additionalProperties":false,"properties":{"reason":{"type":"string"},"expires":{"type":"string","format":"date"}}}}}}};
const schema9 = {"type":"object","required":["id","text","level","source","outcome","cases"],"additionalProperties":false,"properties":{"id":{"type":"string"},"text":{"type":"string"},"level":{"enum":["required","advised","observed"]},"source":{"type":"string","description":"Where it is published or how it was found."},"outcome":{"enum":["held","advised","broken","skipped"]},"cases":{"type":"array","description":"Ids of the cases that judged it.","items":{"type":"string"}}}};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.id === undefined) && (missing0 = "id")) || ((data.text === undefined) && (missing0 = "text"))) || ((data.level === undefined) && (missing0 = "level"))) || ((data.source === undefined) && (missing0 = "source"))) || ((data.outcome === undefined) && (missing0 = "outcome"))) || ((data.cases === undefined) && (missing0 = "cases"))){
validate31.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "id") || (key0 === "text")) || (key0 === "level")) || (key0 === "source")) || (key0 === "outcome")) || (key0 === "cases"))){
validate31.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
const _errs2 = errors;
if(typeof data.id !== "string"){
validate31.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
const _errs4 = errors;
if(typeof data.text !== "string"){
validate31.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.level !== undefined){
let data2 = data.level;
const _errs6 = errors;
if(!(((data2 === "required") || (data2 === "advised")) || (data2 === "observed"))){
validate31.errors = [{instancePath:instancePath+"/level",schemaPath:"#/properties/level/enum",keyword:"enum",params:{allowedValues: schema9.properties.level.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
const _errs7 = errors;
if(typeof data.source !== "string"){
validate31.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outcome !== undefined){
let data4 = data.outcome;
const _errs9 = errors;
if(!((((data4 === "held") || (data4 === "advised")) || (data4 === "broken")) || (data4 === "skipped"))){
validate31.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema9.properties.outcome.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cases !== undefined){
let data5 = data.cases;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data5)){
var valid1 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
const _errs12 = errors;
if(typeof data5[i0] !== "string"){
validate31.errors = [{instancePath:instancePath+"/cases/" + i0,schemaPath:"#/properties/cases/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs12 === errors;
if(!valid1){
break;
}
}
}
else {
validate31.errors = [{instancePath:instancePath+"/cases",schemaPath:"#/properties/cases/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate31.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}

const schema10 = {"type":"object","required":["id","title","suite","outcome","clauses","durationMs","failures"],"additionalProperties":false,"properties":{"id":{"type":"string"},"title":{"type":"string"},"suite":{"type":"string"},"outcome":{"enum":["held","advised","broken","skipped","could-not-run"]},"clauses":{"type":"array","description":"Ids of the clauses that it judged, or would have judged.","items":{"type":"string"}},"durationMs":{"type":"number","minimum":0},"reason":{"type":"string","description":"Why it was skipped or could not run."},"remedy":{"type":"string","description":"What would make it run, where that is known."},"failures":{"type":"array","items":{"$ref":"#/definitions/failure"}}}};

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.id === undefined) && (missing0 = "id")) || ((data.title === undefined) && (missing0 = "title"))) || ((data.suite === undefined) && (missing0 = "suite"))) || ((data.outcome === undefined) && (missing0 = "outcome"))) || ((data.clauses === undefined) && (missing0 = "clauses"))) || ((data.durationMs === undefined) && (missing0 = "durationMs"))) || ((data.failures === undefined) && (missing0 = "failures"))){
validate33.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema10.properties, key0))){
validate33.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
const _errs2 = errors;
if(typeof data.id !== "string"){
validate33.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.title !== undefined){
const _errs4 = errors;
if(typeof data.title !== "string"){
validate33.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.suite !== undefined){
const _errs6 = errors;
if(typeof data.suite !== "string"){
validate33.errors = [{instancePath:instancePath+"/suite",schemaPath:"#/properties/suite/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outcome !== undefined){
let data3 = data.outcome;
const _errs8 = errors;
if(!(((((data3 === "held") || (data3 === "advised")) || (data3 === "broken")) || (data3 === "skipped")) || (data3 === "could-not-run"))){
validate33.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema10.properties.outcome.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.clauses !== undefined){
let data4 = data.clauses;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data4)){
var valid1 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
const _errs11 = errors;
if(typeof data4[i0] !== "string"){
validate33.errors = [{instancePath:instancePath+"/clauses/" + i0,schemaPath:"#/properties/clauses/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs11 === errors;
if(!valid1){
break;
}
}
}
else {
validate33.errors = [{instancePath:instancePath+"/clauses",schemaPath:"#/properties/clauses/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.durationMs !== undefined){
let data6 = data.durationMs;
const _errs13 = errors;
if(errors === _errs13){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate33.errors = [{instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate33.errors = [{instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs15 = errors;
if(typeof data.reason !== "string"){
validate33.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.remedy !== undefined){
const _errs17 = errors;
if(typeof data.remedy !== "string"){
validate33.errors = [{instancePath:instancePath+"/remedy",schemaPath:"#/properties/remedy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.failures !== undefined){
let data9 = data.failures;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data9)){
var valid2 = true;
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
const _errs21 = errors;
if(!(validate34(data9[i1], {instancePath:instancePath+"/failures/" + i1,parentData:data9,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var valid2 = _errs21 === errors;
if(!valid2){
break;
}
}
}
else {
validate33.errors = [{instancePath:instancePath+"/failures",schemaPath:"#/properties/failures/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate33.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate33.errors = vErrors;
return errors === 0;
}

const schema16 = {"type":"array","items":{"type":"string"}};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(typeof data[i0] !== "string"){
validate47.errors = [{instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate47.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
validate47.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="report.schema.json" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.tool === undefined) && (missing0 = "tool")) || ((data.target === undefined) && (missing0 = "target"))) || ((data.service === undefined) && (missing0 = "service"))) || ((data.startedAt === undefined) && (missing0 = "startedAt"))) || ((data.durationMs === undefined) && (missing0 = "durationMs"))) || ((data.verdict === undefined) && (missing0 = "verdict"))) || ((data.counts === undefined) && (missing0 = "counts"))) || ((data.coverage === undefined) && (missing0 = "coverage"))) || ((data.clauses === undefined) && (missing0 = "clauses"))) || ((data.cases === undefined) && (missing0 = "cases"))){
validate22.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema7.properties, key0))){
validate22.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.tool !== undefined){
let data0 = data.tool;
const _errs2 = errors;
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((data0.name === undefined) && (missing1 = "name")) || ((data0.version === undefined) && (missing1 = "version"))){
validate22.errors = [{instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs4 = errors;
for(const key1 in data0){
if(!((key1 === "name") || (key1 === "version"))){
validate22.errors = [{instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs4 === errors){
if(data0.name !== undefined){
const _errs5 = errors;
if(typeof data0.name !== "string"){
validate22.errors = [{instancePath:instancePath+"/tool/name",schemaPath:"#/properties/tool/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.version !== undefined){
const _errs7 = errors;
if(typeof data0.version !== "string"){
validate22.errors = [{instancePath:instancePath+"/tool/version",schemaPath:"#/properties/tool/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.target !== undefined){
const _errs9 = errors;
if(typeof data.target !== "string"){
validate22.errors = [{instancePath:instancePath+"/target",schemaPath:"#/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service !== undefined){
let data4 = data.service;
const _errs11 = errors;
if(!((data4 === "chime") || (data4 === "chime-sdk-voice"))){
validate22.errors = [{instancePath:instancePath+"/service",schemaPath:"#/properties/service/enum",keyword:"enum",params:{allowedValues: schema7.properties.service.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.startedAt !== undefined){
const _errs12 = errors;
if(errors === _errs12){
if(errors === _errs12){
if(!(typeof data.startedAt === "string")){
validate22.errors = [{instancePath:instancePath+"/startedAt",schemaPath:"#/properties/startedAt/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.durationMs !== undefined){
let data6 = data.durationMs;
const _errs14 = errors;
if(errors === _errs14){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate22.errors = [{instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate22.errors = [{instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seed !== undefined){
let data7 = data.seed;
const _errs16 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate22.errors = [{instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.runs !== undefined){
let data8 = data.runs;
const _errs18 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate22.errors = [{instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs18){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 1 || isNaN(data8)){
validate22.errors = [{instancePath:instancePath+"/runs",schemaPath:"#/properties/runs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verdict !== undefined){
let data9 = data.verdict;
const _errs20 = errors;
if(!(((data9 === "conformant") || (data9 === "not-conformant")) || (data9 === "could-not-be-judged"))){
validate22.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema7.properties.verdict.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.counts !== undefined){
let data10 = data.counts;
const _errs21 = errors;
if(errors === _errs21){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing2;
if((((((data10.held === undefined) && (missing2 = "held")) || ((data10.broken === undefined) && (missing2 = "broken"))) || ((data10.advised === undefined) && (missing2 = "advised"))) || ((data10.skipped === undefined) && (missing2 = "skipped"))) || ((data10.couldNotRun === undefined) && (missing2 = "couldNotRun"))){
validate22.errors = [{instancePath:instancePath+"/counts",schemaPath:"#/properties/counts/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs23 = errors;
for(const key2 in data10){
if(!(((((key2 === "held") || (key2 === "broken")) || (key2 === "advised")) || (key2 === "skipped")) || (key2 === "couldNotRun"))){
validate22.errors = [{instancePath:instancePath+"/counts",schemaPath:"#/properties/counts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs23 === errors){
if(data10.held !== undefined){
const _errs24 = errors;
if(!(validate23(data10.held, {instancePath:instancePath+"/counts/held",parentData:data10,parentDataProperty:"held",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data10.broken !== undefined){
const _errs25 = errors;
if(!(validate23(data10.broken, {instancePath:instancePath+"/counts/broken",parentData:data10,parentDataProperty:"broken",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid2 = _errs25 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data10.advised !== undefined){
const _errs26 = errors;
if(!(validate23(data10.advised, {instancePath:instancePath+"/counts/advised",parentData:data10,parentDataProperty:"advised",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid2 = _errs26 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data10.skipped !== undefined){
const _errs27 = errors;
if(!(validate23(data10.skipped, {instancePath:instancePath+"/counts/skipped",parentData:data10,parentDataProperty:"skipped",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid2 = _errs27 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data10.couldNotRun !== undefined){
const _errs28 = errors;
if(!(validate23(data10.couldNotRun, {instancePath:instancePath+"/counts/couldNotRun",parentData:data10,parentDataProperty:"couldNotRun",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid2 = _errs28 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/counts",schemaPath:"#/properties/counts/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.coverage !== undefined){
let data16 = data.coverage;
const _errs29 = errors;
if(errors === _errs29){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing3;
if((((data16.requiredClauses === undefined) && (missing3 = "requiredClauses")) || ((data16.responses === undefined) && (missing3 = "responses"))) || ((data16.unexercised === undefined) && (missing3 = "unexercised"))){
validate22.errors = [{instancePath:instancePath+"/coverage",schemaPath:"#/properties/coverage/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs31 = errors;
for(const key3 in data16){
if(!(((key3 === "requiredClauses") || (key3 === "responses")) || (key3 === "unexercised"))){
validate22.errors = [{instancePath:instancePath+"/coverage",schemaPath:"#/properties/coverage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs31 === errors){
if(data16.requiredClauses !== undefined){
let data17 = data16.requiredClauses;
const _errs32 = errors;
if(errors === _errs32){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing4;
if(((data17.total === undefined) && (missing4 = "total")) || ((data17.exercised === undefined) && (missing4 = "exercised"))){
validate22.errors = [{instancePath:instancePath+"/coverage/requiredClauses",schemaPath:"#/properties/coverage/properties/requiredClauses/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs34 = errors;
for(const key4 in data17){
if(!((key4 === "total") || (key4 === "exercised"))){
validate22.errors = [{instancePath:instancePath+"/coverage/requiredClauses",schemaPath:"#/properties/coverage/properties/requiredClauses/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs34 === errors){
if(data17.total !== undefined){
const _errs35 = errors;
if(!(validate23(data17.total, {instancePath:instancePath+"/coverage/requiredClauses/total",parentData:data17,parentDataProperty:"total",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid4 = _errs35 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data17.exercised !== undefined){
const _errs36 = errors;
if(!(validate23(data17.exercised, {instancePath:instancePath+"/coverage/requiredClauses/exercised",parentData:data17,parentDataProperty:"exercised",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid4 = _errs36 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/coverage/requiredClauses",schemaPath:"#/properties/coverage/properties/requiredClauses/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs32 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data16.responses !== undefined){
let data20 = data16.responses;
const _errs37 = errors;
if(errors === _errs37){
if(Array.isArray(data20)){
var valid5 = true;
const len0 = data20.length;
for(let i0=0; i0<len0; i0++){
let data21 = data20[i0];
const _errs39 = errors;
if(errors === _errs39){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing5;
if(((data21.status === undefined) && (missing5 = "status")) || ((data21.exercised === undefined) && (missing5 = "exercised"))){
validate22.errors = [{instancePath:instancePath+"/coverage/responses/" + i0,schemaPath:"#/properties/coverage/properties/responses/items/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs41 = errors;
for(const key5 in data21){
if(!((key5 === "status") || (key5 === "exercised"))){
validate22.errors = [{instancePath:instancePath+"/coverage/responses/" + i0,schemaPath:"#/properties/coverage/properties/responses/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs41 === errors){
if(data21.status !== undefined){
let data22 = data21.status;
const _errs42 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
validate22.errors = [{instancePath:instancePath+"/coverage/responses/" + i0+"/status",schemaPath:"#/properties/coverage/properties/responses/items/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs42){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 599 || isNaN(data22)){
validate22.errors = [{instancePath:instancePath+"/coverage/responses/" + i0+"/status",schemaPath:"#/properties/coverage/properties/responses/items/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599"}];
return false;
}
else {
if(data22 < 100 || isNaN(data22)){
validate22.errors = [{instancePath:instancePath+"/coverage/responses/" + i0+"/status",schemaPath:"#/properties/coverage/properties/responses/items/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100"}];
return false;
}
}
}
}
var valid6 = _errs42 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data21.exercised !== undefined){
const _errs44 = errors;
if(typeof data21.exercised !== "boolean"){
validate22.errors = [{instancePath:instancePath+"/coverage/responses/" + i0+"/exercised",schemaPath:"#/properties/coverage/properties/responses/items/properties/exercised/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid6 = _errs44 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/coverage/responses/" + i0,schemaPath:"#/properties/coverage/properties/responses/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs39 === errors;
if(!valid5){
break;
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/coverage/responses",schemaPath:"#/properties/coverage/properties/responses/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs37 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data16.unexercised !== undefined){
let data24 = data16.unexercised;
const _errs46 = errors;
if(errors === _errs46){
if(Array.isArray(data24)){
var valid7 = true;
const len1 = data24.length;
for(let i1=0; i1<len1; i1++){
let data25 = data24[i1];
const _errs48 = errors;
if(errors === _errs48){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing6;
if((((data25.clause === undefined) && (missing6 = "clause")) || ((data25.reason === undefined) && (missing6 = "reason"))) || ((data25.remedy === undefined) && (missing6 = "remedy"))){
validate22.errors = [{instancePath:instancePath+"/coverage/unexercised/" + i1,schemaPath:"#/properties/coverage/properties/unexercised/items/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs50 = errors;
for(const key6 in data25){
if(!(((key6 === "clause") || (key6 === "reason")) || (key6 === "remedy"))){
validate22.errors = [{instancePath:instancePath+"/coverage/unexercised/" + i1,schemaPath:"#/properties/coverage/properties/unexercised/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs50 === errors){
if(data25.clause !== undefined){
const _errs51 = errors;
if(typeof data25.clause !== "string"){
validate22.errors = [{instancePath:instancePath+"/coverage/unexercised/" + i1+"/clause",schemaPath:"#/properties/coverage/properties/unexercised/items/properties/clause/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs51 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data25.reason !== undefined){
const _errs53 = errors;
if(typeof data25.reason !== "string"){
validate22.errors = [{instancePath:instancePath+"/coverage/unexercised/" + i1+"/reason",schemaPath:"#/properties/coverage/properties/unexercised/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs53 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data25.remedy !== undefined){
const _errs55 = errors;
if(typeof data25.remedy !== "string"){
validate22.errors = [{instancePath:instancePath+"/coverage/unexercised/" + i1+"/remedy",schemaPath:"#/properties/coverage/properties/unexercised/items/properties/remedy/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs55 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/coverage/unexercised/" + i1,schemaPath:"#/properties/coverage/properties/unexercised/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid7 = _errs48 === errors;
if(!valid7){
break;
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/coverage/unexercised",schemaPath:"#/properties/coverage/properties/unexercised/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs46 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/coverage",schemaPath:"#/properties/coverage/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.clauses !== undefined){
let data29 = data.clauses;
const _errs57 = errors;
if(errors === _errs57){
if(Array.isArray(data29)){
var valid9 = true;
const len2 = data29.length;
for(let i2=0; i2<len2; i2++){
const _errs59 = errors;
if(!(validate31(data29[i2], {instancePath:instancePath+"/clauses/" + i2,parentData:data29,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var valid9 = _errs59 === errors;
if(!valid9){
break;
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/clauses",schemaPath:"#/properties/clauses/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs57 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cases !== undefined){
let data31 = data.cases;
const _errs60 = errors;
if(errors === _errs60){
if(Array.isArray(data31)){
var valid10 = true;
const len3 = data31.length;
for(let i3=0; i3<len3; i3++){
const _errs62 = errors;
if(!(validate33(data31[i3], {instancePath:instancePath+"/cases/" + i3,parentData:data31,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
var valid10 = _errs62 === errors;
if(!valid10){
break;
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/cases",schemaPath:"#/properties/cases/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs60 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.baseline !== undefined){
let data33 = data.baseline;
const _errs63 = errors;
if(errors === _errs63){
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
let missing7;
if((((data33.accepted === undefined) && (missing7 = "accepted")) || ((data33.expired === undefined) && (missing7 = "expired"))) || ((data33.stale === undefined) && (missing7 = "stale"))){
validate22.errors = [{instancePath:instancePath+"/baseline",schemaPath:"#/properties/baseline/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs65 = errors;
for(const key7 in data33){
if(!(((key7 === "accepted") || (key7 === "expired")) || (key7 === "stale"))){
validate22.errors = [{instancePath:instancePath+"/baseline",schemaPath:"#/properties/baseline/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs65 === errors){
if(data33.accepted !== undefined){
const _errs66 = errors;
if(!(validate47(data33.accepted, {instancePath:instancePath+"/baseline/accepted",parentData:data33,parentDataProperty:"accepted",rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var valid11 = _errs66 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data33.expired !== undefined){
const _errs67 = errors;
if(!(validate47(data33.expired, {instancePath:instancePath+"/baseline/expired",parentData:data33,parentDataProperty:"expired",rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var valid11 = _errs67 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data33.stale !== undefined){
const _errs68 = errors;
if(!(validate47(data33.stale, {instancePath:instancePath+"/baseline/stale",parentData:data33,parentDataProperty:"stale",rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
var valid11 = _errs68 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/baseline",schemaPath:"#/properties/baseline/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs63 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="merged-report.schema.json" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.kind === undefined) && (missing0 = "kind")) || ((data.tool === undefined) && (missing0 = "tool"))) || ((data.verdict === undefined) && (missing0 = "verdict"))) || ((data.audit === undefined) && (missing0 = "audit"))) || ((data.targets === undefined) && (missing0 = "targets"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "kind") || (key0 === "tool")) || (key0 === "verdict")) || (key0 === "audit")) || (key0 === "targets"))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
const _errs2 = errors;
if("merged" !== data.kind){
validate21.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "merged"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tool !== undefined){
const _errs3 = errors;
if(!(validate51(data.tool, {instancePath:instancePath+"/tool",parentData:data,parentDataProperty:"tool",rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verdict !== undefined){
const _errs4 = errors;
if(!(validate53(data.verdict, {instancePath:instancePath+"/verdict",parentData:data,parentDataProperty:"verdict",rootData}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.audit !== undefined){
let data3 = data.audit;
const _errs5 = errors;
const _errs6 = errors;
let valid1 = false;
const _errs7 = errors;
if(data3 !== null){
const err0 = {instancePath:instancePath+"/audit",schemaPath:"#/properties/audit/anyOf/0/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs9 = errors;
if(!(validate55(data3, {instancePath:instancePath+"/audit",parentData:data,parentDataProperty:"audit",rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err1 = {instancePath:instancePath+"/audit",schemaPath:"#/properties/audit/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.targets !== undefined){
let data4 = data.targets;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data4)){
var valid2 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
const _errs12 = errors;
if(!(validate22(data4[i0], {instancePath:instancePath+"/targets/" + i0,parentData:data4,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid2 = _errs12 === errors;
if(!valid2){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
