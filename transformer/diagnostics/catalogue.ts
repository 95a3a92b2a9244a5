// Made by scripts/diagnostics.js from the pages next to this file. Do not edit.

import { fixed, template } from "./diagnostic.js";

/** Path not known at build time */
export const CS1001 = template<"text">({
  code: "CS1001",
  title: "Path not known at build time",
  severity: "error",
  message: "The path {text} is not known at build time.",
  fix: "Write the path as a string literal or a `const` made of literals. A prefix can be given to the router around it.",
});

/** Handler without a signature */
export const CS1002 = template<"found">({
  code: "CS1002",
  title: "Handler without a signature",
  severity: "error",
  message: "The handler is {found}, so it has no signature to read.",
  fix: "Pass a function with typed parameters and a return type.",
});

/** Path parameter missing from the signature */
export const CS1003 = template<"path" | "name">({
  code: "CS1003",
  title: "Path parameter missing from the signature",
  severity: "error",
  message: "The path \"{path}\" names \"{name}\", but the handler has no parameter of that name.",
  fix: "Add a parameter \"{name}\" to the handler, or remove it from the path.",
});

/** Path marker without a segment */
export const CS1004 = template<"parameter" | "name" | "path">({
  code: "CS1004",
  title: "Path marker without a segment",
  severity: "error",
  message: "\"{parameter}\" is read from the path as \"{name}\", but the path \"{path}\" names no such segment.",
  fix: "Add \":{name}\" to the path, or read \"{parameter}\" from elsewhere, for example with Query<T>.",
});

/** Path parameter of a type one segment cannot carry */
export const CS1005 = template<"name" | "type">({
  code: "CS1005",
  title: "Path parameter of a type one segment cannot carry",
  severity: "error",
  message: "The path parameter \"{name}\" is {type}, which one segment of a path cannot carry.",
  fix: "Give \"{name}\" a scalar type, or read it from the query.",
});

/** Optional path parameter */
export const CS1006 = template<"name" | "path">({
  code: "CS1006",
  title: "Optional path parameter",
  severity: "error",
  message: "The path parameter \"{name}\" is optional, but a request without it never matches \"{path}\".",
  fix: "Make \"{name}\" required, and register a second route for the path without it.",
});

/** Option not known at build time */
export const CS1007 = template<"option">({
  code: "CS1007",
  title: "Option not known at build time",
  severity: "error",
  message: "The option \"{option}\" is not known at build time.",
  fix: "Write \"{option}\" as a literal or a `const` made of literals.",
});

/** Body on a method without one */
export const CS1009 = template<"name" | "method">({
  code: "CS1009",
  title: "Body on a method without one",
  severity: "error",
  message: "\"{name}\" would be read from the body, but {method} requests have no body.",
  fix: "Read it from the query: Query<T> of an object reads each property. Or use a method that has a body.",
});

/** Overloaded handler */
export const CS1010 = template<"count">({
  code: "CS1010",
  title: "Overloaded handler",
  severity: "error",
  message: "The handler has {count} signatures, but a request cannot choose one of them.",
  fix: "Pass a function with one signature that calls it.",
});

/** Generic handler */
export const CS1011 = template<"parameters">({
  code: "CS1011",
  title: "Generic handler",
  severity: "error",
  message: "The handler is generic ({parameters}), but a request cannot choose types.",
  fix: "Write the types out, or pass a function that calls the generic one with types.",
});

/** Route registered twice */
export const CS1012 = template<"route" | "first" | "source">({
  code: "CS1012",
  title: "Route registered twice",
  severity: "error",
  message: "{route} is never reached: \"{first}\" at {source} handles the same requests.",
  fix: "Remove one of the two, or give one of them a different path or method.",
});

/** Route hidden by an earlier one */
export const CS1013 = template<"route" | "first" | "source">({
  code: "CS1013",
  title: "Route hidden by an earlier one",
  severity: "warning",
  message: "{route} is never reached: \"{first}\", registered before it at {source}, matches all of its requests.",
  fix: "Register {route} before \"{first}\", or restrict the parameter there with a regular expression.",
});

/** Rest parameter */
export const CS1014 = template<"name">({
  code: "CS1014",
  title: "Rest parameter",
  severity: "error",
  message: "The rest parameter \"{name}\" cannot be read from a request.",
  fix: "Take an array instead: `{name}: T[]`.",
});

/** Destructured parameter without a name */
export const CS1015 = fixed({
  code: "CS1015",
  title: "Destructured parameter without a name",
  severity: "error",
  message: "This parameter is destructured, so it has no name by which to read it.",
  fix: "Give the parameter a name and destructure it inside the handler, or give the name in the marker: Query<T, \"name\">.",
});

/** Optional path segment */
export const CS1016 = template<"name" | "path">({
  code: "CS1016",
  title: "Optional path segment",
  severity: "error",
  message: "The segment \":{name}?\" of \"{path}\" is optional, which makes it two routes in one.",
  fix: "Register two routes, or include the router twice: once with \":{name}\" and once without.",
});

/** Value with a status that has no body */
export const CS1017 = template<"status" | "type">({
  code: "CS1017",
  title: "Value with a status that has no body",
  severity: "error",
  message: "The status {status} has no body, but the result is {type}.",
  fix: "Return nothing, or choose a status that has a body.",
});

/** Status not known at build time */
export const CS1018 = template<"found">({
  code: "CS1018",
  title: "Status not known at build time",
  severity: "error",
  message: "{found} is not one HTTP status from 200 to 599 that is known at build time.",
  fix: "Write the status as a literal from 200 to 599. For several, return a union of replies.",
});

/** Header of a type a header cannot carry */
export const CS1019 = template<"name" | "type">({
  code: "CS1019",
  title: "Header of a type a header cannot carry",
  severity: "error",
  message: "The header \"{name}\" is {type}, which a header cannot carry.",
  fix: "Give \"{name}\" a scalar type.",
});

/** Two kinds of body for one status */
export const CS1020 = template<"status" | "first" | "second">({
  code: "CS1020",
  title: "Two kinds of body for one status",
  severity: "error",
  message: "The status {status} has two bodies: {first} and {second}.",
  fix: "Give one of the two its own status with Reply<Status, T>, or a route of its own.",
});

/** Two parameters with one name */
export const CS1021 = template<"name" | "in">({
  code: "CS1021",
  title: "Two parameters with one name",
  severity: "error",
  message: "\"{name}\" is read from {in} twice.",
  fix: "Read it once, or give one of the two another name.",
});

/** Marker argument not literal */
export const CS1022 = template<"text" | "marker">({
  code: "CS1022",
  title: "Marker argument not literal",
  severity: "error",
  message: "The argument {text} of {marker} is not a literal type.",
  fix: "Write the argument as a literal: Query<T, \"page\"> or Body<T, { embed: true }>.",
});

/** Parameter of a type its place cannot carry */
export const CS1023 = template<"name" | "type" | "in" | "instead">({
  code: "CS1023",
  title: "Parameter of a type its place cannot carry",
  severity: "error",
  message: "\"{name}\" is {type}, which {in} cannot carry.",
  fix: "Make \"{name}\" a scalar{instead}.",
});

/** Path without a slash */
export const CS1024 = template<"path">({
  code: "CS1024",
  title: "Path without a slash",
  severity: "error",
  message: "The path \"{path}\" does not start with a slash.",
  fix: "Write \"/{path}\".",
});

/** Parameter without a type */
export const CS1025 = template<"name">({
  code: "CS1025",
  title: "Parameter without a type",
  severity: "error",
  message: "\"{name}\" has no type, so it is not clear what a request may send.",
  fix: "Write the parameter's type, or give it a default value, from which the type follows.",
});

/** Error whose status is not known */
export const CS1026 = template<"text">({
  code: "CS1026",
  title: "Error whose status is not known",
  severity: "warning",
  message: "The status of this error is only known when it is thrown, so it is not in the document: `{text}`.",
  fix: "Throw an error of a literal status, or declare a response for every other status: `responses: { default: { description: \"…\" } }`.",
});

/** Secret in an error's detail */
export const CS1027 = fixed({
  code: "CS1027",
  title: "Secret in an error's detail",
  severity: "error",
  message: "The detail of this error contains a secret, which the client would see.",
  fix: "Throw what the client may see.",
});

/** A form and a JSON body */
export const CS1030 = template<"first" | "one" | "second" | "another">({
  code: "CS1030",
  title: "A form and a JSON body",
  severity: "error",
  message: "\"{first}\" is read from {one} and \"{second}\" from {another}, but a request has one body.",
  fix: "Read both from the form, with Form<…>, or both from the JSON body.",
});

/** Errors of a handler not known at build time */
export const CS1031 = template<"text">({
  code: "CS1031",
  title: "Errors of a handler not known at build time",
  severity: "error",
  message: "It is not known at build time which errors \"{text}\" refers to.",
  fix: "Name one class below Error, or write the status as a number; for several, call onError several times.",
});

/** Error handler that streams */
export const CS1032 = fixed({
  code: "CS1032",
  title: "Error handler that streams",
  severity: "error",
  message: "An error handler cannot respond with a stream.",
  fix: "Return a list.",
});

/** Response without a status */
export const CS1033 = template<"status">({
  code: "CS1033",
  title: "Response without a status",
  severity: "error",
  message: "A response cannot be declared for \"{status}\", which is not a status.",
  fix: "Write a status such as 404, a range such as \"4XX\", or \"default\".",
});

/** Result mode under another name */
export const CS1034 = template<"mode" | "validate">({
  code: "CS1034",
  title: "Result mode under another name",
  severity: "error",
  message: "\"responses\" declares responses by status. The mode \"{mode}\" belongs to the option validateResponses.",
  fix: "Write validateResponses: {validate}.",
});

/** Path parameter in the syntax of another framework */
export const CS1035 = template<"segment" | "path" | "rewritten">({
  code: "CS1035",
  title: "Path parameter in the syntax of another framework",
  severity: "error",
  message: "\"{segment}\" in \"{path}\" is plain text to Hono, not a parameter.",
  fix: "Write \"{rewritten}\".",
});

/** More than a name in a segment */
export const CS1036 = template<"segment" | "path" | "rewritten">({
  code: "CS1036",
  title: "More than a name in a segment",
  severity: "error",
  message: "The segment \"{segment}\" of \"{path}\" is more than one name, but a parameter must be a whole segment.",
  fix: "Make the segment one parameter and split it in the handler: \"{rewritten}\".",
});

/** Invalid regular expression in a path */
export const CS1037 = template<"segment" | "path">({
  code: "CS1037",
  title: "Invalid regular expression in a path",
  severity: "error",
  message: "The braces in \"{segment}\" of \"{path}\" do not contain a valid regular expression.",
  fix: "Correct the regular expression, or leave the braces out.",
});

/** Path that no request has */
export const CS1038 = template<"segment" | "path">({
  code: "CS1038",
  title: "Path that no request has",
  severity: "error",
  message: "\"{segment}\" in \"{path}\" does not mean what it looks like: a wildcard must be a whole segment, and a path has no query or fragment.",
  fix: "Leave the query out: the handler's parameters describe it. To match a part of a segment, use a parameter with a regular expression.",
});

/** Socket route without its socket */
export const CS1040 = template<"found">({
  code: "CS1040",
  title: "Socket route without its socket",
  severity: "error",
  message: "The handler of a socket must have one parameter of type Socket, but this one {found}.",
  fix: "Add a parameter socket: Socket<In, Out>, where In is what the client sends and Out is what it receives. If the route responds only once, register it with get.",
});

/** Socket where there is none */
export const CS1041 = template<"name" | "where">({
  code: "CS1041",
  title: "Socket where there is none",
  severity: "error",
  message: "\"{name}\" is a Socket, but there is no socket here: {where}.",
  fix: "Register the handler with app.socket, and pass the socket on to the functions that need it as an argument.",
});

/** Body of a socket */
export const CS1042 = template<"name">({
  code: "CS1042",
  title: "Body of a socket",
  severity: "error",
  message: "\"{name}\" would be read from the body, but the handshake of a socket is a GET request and has none.",
  fix: "Read it from the query: Query<T> of an object reads each property. Or read it from the first message of the socket.",
});

/** Result of a socket */
export const CS1043 = template<"type">({
  code: "CS1043",
  title: "Result of a socket",
  severity: "error",
  message: "The handler of a socket returns {type}, which would not be sent.",
  fix: "Return void, and send the value with socket.send(value).",
});

/** Type that no message can have */
export const CS1044 = template<"type" | "way" | "reason">({
  code: "CS1044",
  title: "Type that no message can have",
  severity: "error",
  message: "{type} cannot be a message that is {way}: {reason}.",
  fix: "Declare what the frames contain: string for text, Uint8Array for bytes, any other type for JSON.",
});

/** Option without effect on a socket */
export const CS1045 = template<"name">({
  code: "CS1045",
  title: "Option without effect on a socket",
  severity: "error",
  message: "The option \"{name}\" describes a response, but a socket responds with its handshake.",
  fix: "Leave the option out. The type of the socket describes the messages.",
});

/** Headers of a socket's handler */
export const CS1046 = template<"name">({
  code: "CS1046",
  title: "Headers of a socket's handler",
  severity: "error",
  message: "\"{name}\" is an Outgoing, whose headers are sent with the handshake, before this handler is called.",
  fix: "Set headers and cookies in a dependency, which is called before the handshake.",
});

/** Not a time limit */
export const CS1050 = template<"timeout">({
  code: "CS1050",
  title: "Not a time limit",
  severity: "error",
  message: "The timeout {timeout} is not a time limit.",
  fix: "Write how many seconds the response may take, such as `30` or `0.5`, or `false` for no limit.",
});

/** Unknown option */
export const CS1051 = template<"name" | "place" | "hint">({
  code: "CS1051",
  title: "Unknown option",
  severity: "error",
  message: "\"{name}\" is not an option of {place}.{hint}",
  fix: "Write an option that {place} has, or remove \"{name}\".",
});

/** Upload outside of a form */
export const CS1060 = fixed({
  code: "CS1060",
  title: "Upload outside of a form",
  severity: "error",
  message: "An Upload can only be read from a form.",
  fix: "Read it with `Form<T>`, where T is `Upload`, a list of them, or an object with such properties. Bytes in JSON are `Uint8Array`; a handler sends a file as `Media<Uint8Array, \"image/png\">` or `FileReply`.",
});

/** Upload option without a value */
export const CS1061 = template<"option" | "type" | "expected">({
  code: "CS1061",
  title: "Upload option without a value",
  severity: "error",
  message: "\"{option}\" of an Upload is {type}, which is not {expected}.",
  fix: "Write {expected} as a literal, or leave \"{option}\" out.",
});

/** Unknown Upload option */
export const CS1062 = template<"option" | "known">({
  code: "CS1062",
  title: "Unknown Upload option",
  severity: "error",
  message: "\"{option}\" is not an option of an Upload.",
  fix: "Write one of {known}.",
});

/** Result without one media type */
export const CS1070 = template<"found">({
  code: "CS1070",
  title: "Result without one media type",
  severity: "error",
  message: "{found} is not one media type.",
  fix: "Write one media type, such as \"image/png\", and give another one its own status or route. A Response may have any.",
});

/** Malformed deprecation */
export const CS1071 = template<"member" | "value" | "wanted">({
  code: "CS1071",
  title: "Malformed deprecation",
  severity: "error",
  message: "The {member} \"{value}\" of a deprecation is not {wanted}.",
  fix: "Write days as year, month and day, `2026-09-01`, and an address as a browser shows it.",
});

/** Sunset that has passed */
export const CS1072 = template<"sunset">({
  code: "CS1072",
  title: "Sunset that has passed",
  severity: "warning",
  message: "The sunset {sunset} of this deprecated operation has passed.",
  fix: "Remove the operation, or give it another sunset.",
});

/** Sunset before the deprecation */
export const CS1073 = template<"sunset" | "since">({
  code: "CS1073",
  title: "Sunset before the deprecation",
  severity: "warning",
  message: "The sunset {sunset} comes before the day of the deprecation, {since}.",
  fix: "Swap the two days, or correct the wrong one.",
});

/** Versions that the app does not have */
export const CS1074 = template<"route" | "said" | "why">({
  code: "CS1074",
  title: "Versions that the app does not have",
  severity: "error",
  message: "{route} belongs to no version: it declares \"{said}\", but {why}.",
  fix: "Name versions that the app's `versioning` lists. The routers and inclusions around the route must have these versions too.",
});

/** Webhook without a name */
export const CS1075 = template<"name">({
  code: "CS1075",
  title: "Webhook without a name",
  severity: "error",
  message: "\"{name}\" cannot be the name of a webhook.",
  fix: "Give it a name, as in app.webhook(\"itemPaid\", …).",
});

/** Parameter that is never sent */
export const CS1076 = template<"name">({
  code: "CS1076",
  title: "Parameter that is never sent",
  severity: "error",
  message: "\"{name}\" is not part of a request.",
  fix: "Leave the parameter out. A request consists of the query, headers, cookies and the body.",
});

/** Callback to nowhere */
export const CS1077 = template<"callback" | "problem">({
  code: "CS1077",
  title: "Callback to nowhere",
  severity: "error",
  message: "It is not clear where the callback \"{callback}\" is sent: {problem}.",
  fix: "Name a part of the request that the operation reads.",
});

/** Extension with a name of the specification */
export const CS1078 = template<"name" | "option">({
  code: "CS1078",
  title: "Extension with a name of the specification",
  severity: "error",
  message: "\"{name}\" in \"{option}\" does not begin with \"x-\".",
  fix: "Begin the name with \"x-\".",
});

/** Hidden parameter that a request needs */
export const CS1079 = template<"name" | "in">({
  code: "CS1079",
  title: "Hidden parameter that a request needs",
  severity: "error",
  message: "\"{name}\", read from {in}, cannot be hidden from the document.",
  fix: "Make it optional, give it a default, or leave out \"@hidden\".",
});

/** Limit on a dependency that no request starts */
export const CS1080 = template<"name">({
  code: "CS1080",
  title: "Limit on a dependency that no request starts",
  severity: "error",
  message: "The dependency {name} lives as long as the app, so its limit would never count a request.",
  fix: "Put the limit on a dependency of a request that needs {name}, or on the routes.",
});

/** Function of a limit that is not named */
export const CS1081 = template<"name">({
  code: "CS1081",
  title: "Function of a limit that is not named",
  severity: "error",
  message: "The limit of the dependency {name} counts by a function that its type does not name.",
  fix: "Write `by: typeof f` in the type, with a function that the module exports or the route's module declares.",
});

/** Nothing leads to the next page */
export const CS1090 = template<"route" | "problem">({
  code: "CS1090",
  title: "Nothing leads to the next page",
  severity: "error",
  message: "{route} is marked @paginated, but clients cannot find the next page: {problem}.",
  fix: "Say where the next page begins, in the result and in a query parameter, as \"nextCursor\" and \"cursor\" do.",
});

/** Endpoint without a method */
export const CS1091 = template<"found">({
  code: "CS1091",
  title: "Endpoint without a method",
  severity: "error",
  message: "The method of this endpoint is unknown: it {found}.",
  fix: "Export it by the name of its method, in upper case, or give it the option `method`.",
});

/** Endpoint of two methods */
export const CS1092 = template<"name" | "method">({
  code: "CS1092",
  title: "Endpoint of two methods",
  severity: "error",
  message: "This endpoint is exported as {name}, and its option `method` is {method}.",
  fix: "Leave the option out, or export it by the name of that method.",
});

/** Segment of a route file without a marker */
export const CS1093 = template<"name" | "file">({
  code: "CS1093",
  title: "Segment of a route file without a marker",
  severity: "error",
  message: "\"{name}\" is a segment of the path of {file}, but nothing here says that it is read from there.",
  fix: "Mark it with Path<T>, or write the path: `endpoint(\"/items/:id\", …)`.",
});

/** Route file whose path is unclear */
export const CS1094 = template<"file" | "segment" | "reason">({
  code: "CS1094",
  title: "Route file whose path is unclear",
  severity: "error",
  message: "The path of {file} cannot be written: \"{segment}\" {reason}.",
  fix: "Write the path: `endpoint(\"/files/:path{.+}\", …)`.",
});

/** Path parameter that a route file does not have */
export const CS1095 = template<"name" | "path" | "file">({
  code: "CS1095",
  title: "Path parameter that a route file does not have",
  severity: "error",
  message: "\"{name}\" is a parameter of the path \"{path}\", but {file} has no segment of that name.",
  fix: "Use the name of the folder in the path, or rename the folder.",
});

/** Endpoint that no document has */
export const CS1096 = template<"why">({
  code: "CS1096",
  title: "Endpoint that no document has",
  severity: "warning",
  message: "No document contains this endpoint: {why}.",
  fix: "Write its path, name the app whose document it belongs to with the option `app`, or give it the option `hidden`.",
});

/** Not a limit of requests */
export const CS1097 = template<"fault">({
  code: "CS1097",
  title: "Not a limit of requests",
  severity: "error",
  message: "The limit {fault}.",
  fix: "Write a limit that allows at least one request, or `false` for none.",
});

/** Invalid option of responses */
export const CS1098 = template<"option" | "fault">({
  code: "CS1098",
  title: "Invalid option of responses",
  severity: "error",
  message: "The option {option} {fault}.",
  fix: "Correct the option, or write `false` for none.",
});

/** Invalid option idempotent */
export const CS1099 = template<"fault">({
  code: "CS1099",
  title: "Invalid option idempotent",
  severity: "error",
  message: "The option idempotent {fault}.",
  fix: "Use it on a route that changes something.",
});

/** Method without its object */
export const CS1100 = template<"text">({
  code: "CS1100",
  title: "Method without its object",
  severity: "error",
  message: "\"{text}\" uses `this`, which is undefined when Countersign calls it.",
  fix: "Bind it to its object, or pass an arrow function that calls it.",
});

/** Hidden property of a body */
export const CS1101 = template<"name">({
  code: "CS1101",
  title: "Hidden property of a body",
  severity: "warning",
  message: "`@hidden` has no effect on \"{name}\": a body or a result is documented as a whole.",
  fix: "Remove the tag, or read the value from a query parameter or a header. To keep a property out of a result, leave it out of the result's type.",
});

/** A function cannot be sent */
export const CS2001 = template<"what">({
  code: "CS2001",
  title: "A function cannot be sent",
  severity: "error",
  message: "{what} cannot be sent or received: JSON has no functions.",
  fix: "Remove the function from the type that is sent, for example with `Omit`, or make it a method of a class.",
});

/** A symbol cannot be sent */
export const CS2002 = fixed({
  code: "CS2002",
  title: "A symbol cannot be sent",
  severity: "error",
  message: "A symbol cannot be sent or received: JSON has no symbols.",
  fix: "Use a string or a number.",
});

/** `any` in a contract */
export const CS2003 = fixed({
  code: "CS2003",
  title: "`any` in a contract",
  severity: "error",
  message: "`any` would let every value through unchecked.",
  fix: "Declare the type. If any value is acceptable, write `unknown`: it is passed through unchanged, and the compiler makes you check it before use.",
});

/** A value of type `never` is required */
export const CS2004 = fixed({
  code: "CS2004",
  title: "A value of type `never` is required",
  severity: "error",
  message: "No value is of type `never`, so nothing could ever be sent here.",
  fix: "Declare a type that has values, or make the property optional.",
});

/** `undefined` as a value */
export const CS2005 = template<"type">({
  code: "CS2005",
  title: "`undefined` as a value",
  severity: "error",
  message: "`undefined` cannot be sent or received: JSON has no `undefined` (the type is `{type}`).",
  fix: "Use `null` for a value that may be missing, or an optional property.",
});

/** A class of the platform that cannot be sent */
export const CS2006 = template<"type" | "instead">({
  code: "CS2006",
  title: "A class of the platform that cannot be sent",
  severity: "error",
  message: "`{type}` cannot be sent or received as JSON.",
  fix: "{instead}.",
});

/** A type without an end */
export const CS2007 = template<"type">({
  code: "CS2007",
  title: "A type without an end",
  severity: "error",
  message: "`{type}` is nested too deeply, or is infinite.",
  fix: "Let the type refer to itself with the same type arguments, give its parts names of their own, or write `unknown` where anything may follow.",
});

/** A type that is not known yet */
export const CS2008 = template<"type">({
  code: "CS2008",
  title: "A type that is not known yet",
  severity: "error",
  message: "`{type}` is a type that is not known here, so nothing can be checked.",
  fix: "Write the actual type.",
});

/** An intersection that no JSON value has */
export const CS2009 = template<"type">({
  code: "CS2009",
  title: "An intersection that no JSON value has",
  severity: "error",
  message: "`{type}` is not a type that a JSON value can have.",
  fix: "Declare an object with a property for each part; for a brand, begin the property's name with an underscore.",
});

/** A constraint for another kind of type */
export const CS2010 = template<"constraint" | "type">({
  code: "CS2010",
  title: "A constraint for another kind of type",
  severity: "error",
  message: "The constraint `{constraint}` does not apply to {type}.",
  fix: "Remove the constraint, or put it on the type that it applies to, for example on the element of the array.",
});

/** Constraints that exclude each other */
export const CS2011 = template<"reason">({
  code: "CS2011",
  title: "Constraints that exclude each other",
  severity: "error",
  message: "No value can meet these constraints: {reason}.",
  fix: "Correct one of the constraints.",
});

/** A constraint with an invalid value */
export const CS2012 = template<"tag" | "expected" | "found">({
  code: "CS2012",
  title: "A constraint with an invalid value",
  severity: "error",
  message: "The value of `{tag}` must be {expected}, not {found}.",
  fix: "Write {expected}, or remove the tag.",
});

/** A default of another type */
export const CS2013 = template<"value">({
  code: "CS2013",
  title: "A default of another type",
  severity: "error",
  message: "The default {value} is not a value of its type.",
  fix: "Write a value of the declared type.",
});

/** An example of another type */
export const CS2014 = template<"value">({
  code: "CS2014",
  title: "An example of another type",
  severity: "warning",
  message: "The example {value} is not a value of its type, so it is left out of the document.",
  fix: "Write a value of the declared type.",
});

/** A custom tag whose check cannot be compiled */
export const CS2015 = template<"kind" | "reason">({
  code: "CS2015",
  title: "A custom tag whose check cannot be compiled",
  severity: "error",
  message: "The check of the tag `{kind}` cannot be compiled: {reason}.",
  fix: "Write the check as one expression of `$input`, use a built-in constraint such as `Pattern<…>`, or call a function with `Check<typeof f>`.",
});

/** A tuple with elements after the rest */
export const CS2016 = fixed({
  code: "CS2016",
  title: "A tuple with elements after the rest",
  severity: "error",
  message: "A tuple with elements after its `...` element cannot be described.",
  fix: "Put the fixed elements first, or use an object.",
});

/** A key that is not text */
export const CS2017 = template<"type">({
  code: "CS2017",
  title: "A key that is not text",
  severity: "error",
  message: "`{type}` cannot be the key of a JSON object.",
  fix: "Use a scalar key, or an array of objects with a key and a value.",
});

/** A template with more than plain types in it */
export const CS2018 = template<"part" | "type">({
  code: "CS2018",
  title: "A template with more than plain types in it",
  severity: "error",
  message: "`{part}` in {type} cannot be checked.",
  fix: "Use plain types between the braces, or a string with a pattern.",
});

/** An object that can only be sent */
export const CS2019 = template<"type">({
  code: "CS2019",
  title: "An object that can only be sent",
  severity: "error",
  message: "`{type}` can be sent, because it has a `toJSON` method, but not received: it has no data of its own.",
  fix: "Receive the type that `toJSON` returns, and create the object in the handler.",
});

/** A default that is never filled in */
export const CS2020 = template<"value">({
  code: "CS2020",
  title: "A default that is never filled in",
  severity: "warning",
  message: "The default {value} of an element is never filled in.",
  fix: "Remove the default, or give one to the whole property: `@default [\"any\"]`.",
});

/** Index signatures that only constraints tell apart */
export const CS2021 = fixed({
  code: "CS2021",
  title: "Index signatures that only constraints tell apart",
  severity: "error",
  message: "Two index signatures cover the same keys and have values of different types.",
  fix: "Give both the same type of values, put each into a property of its own, or tell their keys apart with a template.",
});

/** Strict headers */
export const CS2022 = fixed({
  code: "CS2022",
  title: "Strict headers",
  severity: "error",
  message: "`Strict` cannot be used for headers: every request has some that are not declared.",
  fix: "Remove `Strict`: headers that are not declared are ignored.",
});

/** A type with too many parts */
export const CS2023 = template<"parts">({
  code: "CS2023",
  title: "A type with too many parts",
  severity: "error",
  message: "The type has more than {parts} parts, including those of the types in it.",
  fix: "Write `unknown` or `Record<string, T>` where anything may follow, or raise the limit in package.json: \"countersign\": { \"limits\": { \"parts\": 100000 } }.",
});

/** A property that is never sent */
export const CS2024 = template<"name">({
  code: "CS2024",
  title: "A property that is never sent",
  severity: "warning",
  message: "The property {name} is never sent: JSON has no place for it.",
  fix: "Give it a name, or make it optional if it only tells types apart.",
});

/** Strings told apart by a function */
export const CS2025 = template<"type" | "pattern">({
  code: "CS2025",
  title: "Strings told apart by a function",
  severity: "error",
  message: "`{type}` cannot be checked.",
  fix: "Write `string` with a pattern of the letters that you want: `string & Pattern<\"{pattern}\">`.",
});

/** An array with more than its elements */
export const CS2026 = template<"type">({
  code: "CS2026",
  title: "An array with more than its elements",
  severity: "error",
  message: "`{type}` is an array with properties or methods of its own.",
  fix: "Write a plain array, `T[]`, and put the other properties into an object around it. For mongoose, use `InferRawDocType`.",
});

/** A tag that looks misspelled */
export const CS2030 = template<"tag" | "meant">({
  code: "CS2030",
  title: "A tag that looks misspelled",
  severity: "warning",
  message: "`@{tag}` is not a known tag. Did you mean `@{meant}`?",
  fix: "Write `@{meant}`, or begin the line with another word if it is not a tag.",
});

/** A tag in a place where it has no effect */
export const CS2031 = template<"tag" | "where">({
  code: "CS2031",
  title: "A tag in a place where it has no effect",
  severity: "warning",
  message: "`@{tag}` has no effect: it is {where}.",
  fix: "Begin a line of the `/** … */` before the declaration with it, or put it into backticks if it is not a tag.",
});

/** A constraint on something that has no value */
export const CS2032 = template<"tag" | "what">({
  code: "CS2032",
  title: "A constraint on something that has no value",
  severity: "warning",
  message: "`@{tag}` has no effect: it is on {what}.",
  fix: "Put it on the property, the parameter or the type alias that it constrains.",
});

/** A pattern that a short text keeps busy */
export const CS2040 = template<"pattern" | "attack">({
  code: "CS2040",
  title: "A pattern that a short text keeps busy",
  severity: "error",
  message: "The pattern {pattern} takes exponential time: each further character of {attack} at least doubles it.",
  fix: "Make sure that each character can match in one way only: require a separator between the parts of a repetition.",
});

/** A pattern that a long text keeps busy */
export const CS2041 = template<"pattern" | "degree" | "attack">({
  code: "CS2041",
  title: "A pattern that a long text keeps busy",
  severity: "warning",
  message: "The pattern {pattern} takes time that grows with the length to the power of {degree}: see {attack}.",
  fix: "Limit the length with `MaxLength` in the same type, or make sure that each character can match in one way only.",
});

/** A codec whose type is not known */
export const CS2070 = template<"type">({
  code: "CS2070",
  title: "A codec whose type is not known",
  severity: "error",
  message: "`codec<T>()` needs a type that is known at build time, not {type}.",
  fix: "Write a concrete type: `codec<Order>()`. A function that works for any type takes the codec as a parameter of type `Codec<T>`.",
});

/** Settings whose properties are not known */
export const CS2080 = template<"type">({
  code: "CS2080",
  title: "Settings whose properties are not known",
  severity: "error",
  message: "`settings<T>()` needs an object type whose properties are known at build time, not {type}.",
  fix: "Write an object type with a property for each variable: `settings<Settings>()`.",
});

/** A setting whose name cannot be that of a variable */
export const CS2081 = template<"property" | "variable">({
  code: "CS2081",
  title: "A setting whose name cannot be that of a variable",
  severity: "error",
  message: "The property \"{property}\" would be the environment variable \"{variable}\", which no shell and no .env file can set.",
  fix: "Name the property with letters from A to Z, digits and `_`, beginning with a letter.",
});

/** Two settings that are read from one variable */
export const CS2082 = template<"first" | "second" | "variable">({
  code: "CS2082",
  title: "Two settings that are read from one variable",
  severity: "error",
  message: "The properties \"{first}\" and \"{second}\" are both read from the environment variable \"{variable}\".",
  fix: "Rename one of the two, or leave it out.",
});

/** A tool that is not a single function */
export const CS2086 = template<"text" | "reason">({
  code: "CS2086",
  title: "A tool that is not a single function",
  severity: "error",
  message: "A tool is one function whose parameters the compiler can read, but `{text}` {reason}.",
  fix: "Pass a function with one signature and no type parameters, which may call this one.",
});

/** A parameter without a place in a tool's arguments */
export const CS2087 = template<"name" | "reason">({
  code: "CS2087",
  title: "A parameter without a place in a tool's arguments",
  severity: "error",
  message: "The parameter \"{name}\" {reason}, so a model cannot know what to pass.",
  fix: "Give the parameter a name and a type: a list instead of a rest parameter, and separate parameters instead of a destructured object.",
});

/** A parameter that a model cannot provide */
export const CS2088 = template<"name" | "reason">({
  code: "CS2088",
  title: "A parameter that a model cannot provide",
  severity: "error",
  message: "A language model cannot provide the parameter \"{name}\", which {reason}.",
  fix: "Use the value from the scope in which the tool is made, and pass a function without this parameter.",
});

/** A tool without a valid name */
export const CS2089 = template<"text" | "reason">({
  code: "CS2089",
  title: "A tool without a valid name",
  severity: "error",
  message: "The tool of `{text}` {reason}, but models call tools by names of letters, digits, `_` and `-`.",
  fix: "Name it with the option `name`, or name the function.",
});

/** Two properties with one name on the wire */
export const CS2090 = template<"name" | "other" | "wire">({
  code: "CS2090",
  title: "Two properties with one name on the wire",
  severity: "error",
  message: "The properties \"{name}\" and \"{other}\" are both called \"{wire}\" on the wire.",
  fix: "Give one of them another name, with `@name`.",
});

/** A property with two names on the wire */
export const CS2091 = template<"name" | "names">({
  code: "CS2091",
  title: "A property with two names on the wire",
  severity: "error",
  message: "The property \"{name}\" is called {names} on the wire, but it can have only one name.",
  fix: "Give it the same name in all places, or declare separate properties.",
});

/** A property that could be confused with a key */
export const CS2092 = template<"name" | "wire" | "key">({
  code: "CS2092",
  title: "A property that could be confused with a key",
  severity: "error",
  message: "The property \"{name}\" is called \"{wire}\" on the wire, but the index signature next to it allows a key \"{key}\".",
  fix: "Keep the name of the property (`@name {name}`), or give the keys an object or a `Map` of their own.",
});

/** A style of names not known at build time */
export const CS2093 = template<"text">({
  code: "CS2093",
  title: "A style of names not known at build time",
  severity: "error",
  message: "The style of names {text} is not known at build time.",
  fix: "Write the style as a string literal, and make a codec for each.",
});

/** A wire name without effect */
export const CS2094 = template<"tag" | "why">({
  code: "CS2094",
  title: "A wire name without effect",
  severity: "warning",
  message: "`{tag}` has no effect: {why}.",
  fix: "Put it where the properties are declared.",
});

/** Function that cannot check a value */
export const CS2100 = template<"name" | "reason">({
  code: "CS2100",
  title: "Function that cannot check a value",
  severity: "error",
  message: "`Check<typeof {name}>`: {name} {reason}.",
  fix: "Write a function that takes the value and returns `true` or a message. A check that has to wait belongs in a dependency or the handler.",
});

/** Value that generated code cannot import */
export const CS2101 = template<"use" | "name" | "reason">({
  code: "CS2101",
  title: "Value that generated code cannot import",
  severity: "error",
  message: "{use}: {name} {reason}.",
  fix: "Declare it at the top of a module, and export it.",
});

/** Value that cannot be found by its type */
export const CS2102 = template<"use" | "type">({
  code: "CS2102",
  title: "Value that cannot be found by its type",
  severity: "error",
  message: "It is not known which value {use} refers to: its type, `{type}`, is shared by other values.",
  fix: "Give the type that contains the `typeof` a name and use the name, or let the value keep its own type: `satisfies Test` instead of `: Test`.",
});

/** `fromJSON` that cannot make instances */
export const CS2103 = template<"name" | "reason">({
  code: "CS2103",
  title: "`fromJSON` that cannot make instances",
  severity: "error",
  message: "`{name}` {reason}, so a received value cannot become an instance.",
  fix: "Let `fromJSON` take what `toJSON` returns, and return an instance.",
});

/** Value that is not a codec */
export const CS2104 = template<"name" | "reason">({
  code: "CS2104",
  title: "Value that is not a codec",
  severity: "error",
  message: "`Wire<…, …, typeof {name}>`: {name} {reason}.",
  fix: "Give it both methods, neither of them asynchronous.",
});

/** Type of a schema instead of the schema */
export const CS2105 = template<"written" | "schema">({
  code: "CS2105",
  title: "Type of a schema instead of the schema",
  severity: "warning",
  message: "`{written}` is decoded by its TypeScript type, so the checks that only the schema makes are lost.",
  fix: "Write `Schema<{schema}>`, which decodes with the schema.",
});

/** Style of another type */
export const CS2115 = template<"name" | "type" | "style" | "for">({
  code: "CS2115",
  title: "Style of another type",
  severity: "error",
  message: "\"{name}\" is {type}, which cannot be written in the style \"{style}\".",
  fix: "The style \"{style}\" is for {for}. Declare such a type, or leave the style out.",
});

/** Condition together with another type */
export const CS2116 = template<"name" | "type">({
  code: "CS2116",
  title: "Condition together with another type",
  severity: "error",
  message: "\"{name}\" is {type} or something else, but there is one header to read.",
  fix: "Declare \"{name}\" as {type}, or as optional where a request without the header is served as well.",
});

/** Merge patch of something other than one object type */
export const CS2117 = template<"type">({
  code: "CS2117",
  title: "Merge patch of something other than one object type",
  severity: "error",
  message: "A merge patch cannot be {type}.",
  fix: "Patch one type of object at a time, or take the whole value in a PUT.",
});

/** Duplicate operationId */
export const CS3001 = template<"name" | "sources">({
  code: "CS3001",
  title: "Duplicate operationId",
  severity: "error",
  message: "Several operations have the operationId {name}: {sources}.",
  fix: "Set a different operationId on each of them, or leave the option out: generated names are unique.",
});

/** A component's name is taken */
export const CS3002 = template<"name" | "sources">({
  code: "CS3002",
  title: "A component's name is taken",
  severity: "error",
  message: "Several types would be called {name} in the document, and \"@schema\" sets that name for one of them: {sources}.",
  fix: "Set another name with \"@schema\", or rename one of the types.",
});

/** App or router that cannot be followed */
export const CS3003 = template<"text">({
  code: "CS3003",
  title: "App or router that cannot be followed",
  severity: "error",
  message: "It is not known at build time which app or router \"{text}\" is.",
  fix: "Bind the app or router to a `const` and use that name directly.",
});

/** Prefix not known at build time */
export const CS3004 = template<"text">({
  code: "CS3004",
  title: "Prefix not known at build time",
  severity: "error",
  message: "The prefix {text} is not known at build time.",
  fix: "Write the prefix as a string literal or a `const` made of literals.",
});

/** Entry without an app */
export const CS3005 = template<"module" | "found">({
  code: "CS3005",
  title: "Entry without an app",
  severity: "error",
  message: "The entry module {module} {found}, but it must export its App by default.",
  fix: "Add `export default app;`, where `app` is a `const` made with `new App({ … })`.",
});

/** Router that includes itself */
export const CS3006 = template<"circle">({
  code: "CS3006",
  title: "Router that includes itself",
  severity: "error",
  message: "A router includes itself: {circle}.",
  fix: "Remove one of the inclusions from the circle.",
});

/** Operations cannot be told apart in the document */
export const CS3007 = template<"name" | "sources">({
  code: "CS3007",
  title: "Operations cannot be told apart in the document",
  severity: "error",
  message: "The document cannot tell these apart: {name} ({sources}).",
  fix: "Change one of the paths, or leave one out of the document with the option \"hidden\".",
});

/** Path parameter missing from the full path */
export const CS3008 = template<"name" | "sources">({
  code: "CS3008",
  title: "Path parameter missing from the full path",
  severity: "error",
  message: "The route reads the path parameter {name}, which its full path does not have ({sources}).",
  fix: "Name it in the route's path, in the router's prefix, or where the router is included.",
});

/** Hono app without routes in its type */
export const CS3009 = template<"module">({
  code: "CS3009",
  title: "Hono app without routes in its type",
  severity: "error",
  message: "The entry module {module} exports a Hono app whose type has no routes, so nothing could be documented.",
  fix: "Chain the routes, `new Hono().get(…).post(…)`, and export what the chain returns; or export an `App` of Countersign that mounts this one.",
});

/** Router without source */
export const CS3020 = template<"text" | "module">({
  code: "CS3020",
  title: "Router without source",
  severity: "error",
  message: "The routes of \"{text}\" were compiled before, with {module}, and cannot be read for the document of this app.",
  fix: "Let TypeScript find the source of the package, with `customConditions` or `paths` in tsconfig.json, or include the router with `{ hidden: true }`, which leaves it out of the document.",
});

/** Routes that belong to no app */
export const CS3021 = fixed({
  code: "CS3021",
  title: "Routes that belong to no app",
  severity: "warning",
  message: "These routes belong to no app: they are not served, or not in the document.",
  fix: "Include the router with app.route(\"/\", router), call the function by its name with the app, or remove what you do not use.",
});

/** Registration that may not run */
export const CS3022 = template<"what" | "why">({
  code: "CS3022",
  title: "Registration that may not run",
  severity: "warning",
  message: "{what} is in the document, but may not be served: {why}.",
  fix: "Register it where it always runs, or leave it out of the document with the option \"hidden\".",
});

/** One name twice in a path */
export const CS3023 = template<"route" | "name">({
  code: "CS3023",
  title: "One name twice in a path",
  severity: "error",
  message: "The path of {route} has the name \"{name}\" twice.",
  fix: "Give one of the two another name.",
});

/** One name read in two ways */
export const CS3024 = template<"route" | "name" | "place" | "first" | "second">({
  code: "CS3024",
  title: "One name read in two ways",
  severity: "error",
  message: "{route} reads \"{name}\" from {place} in two ways: {first}, and {second}.",
  fix: "Read it with one type and default, best in one dependency for all, or give one of the two another name.",
});

/** Handler of an error that no route throws */
export const CS3030 = template<"name">({
  code: "CS3030",
  title: "Handler of an error that no route throws",
  severity: "warning",
  message: "The compiler finds no route below this handler that throws {name}, so its response is not in the document.",
  fix: "Declare the response with the option \"responses\" of the route, the router or the app, or throw the error where the compiler can follow the call.",
});

/** Reference to a missing component */
export const CS3031 = template<"reference">({
  code: "CS3031",
  title: "Reference to a missing component",
  severity: "error",
  message: "\"{reference}\" refers to nothing in the document.",
  fix: "Declare the type of the response with response<T>(\"…\"), or refer to a component that exists.",
});

/** Feature that the document's version lacks */
export const CS3032 = template<"version" | "what" | "it">({
  code: "CS3032",
  title: "Feature that the document's version lacks",
  severity: "warning",
  message: "OpenAPI {version} has no {what}, so the document leaves {it} out.",
  fix: "Choose a later version, or describe it with the features of this one.",
});

/** Operation that anyone may call */
export const CS3040 = template<"operation" | "found">({
  code: "CS3040",
  title: "Operation that anyone may call",
  severity: "error",
  message: "Anyone may call {operation}: {found}, but the app has `secure: true`.",
  fix: "Require credentials in the handler, a dependency or a guard, or declare that anyone may call it with the option \"public: true\".",
});

/** Public operation that requires credentials */
export const CS3041 = template<"operation">({
  code: "CS3041",
  title: "Public operation that requires credentials",
  severity: "warning",
  message: "{operation} has \"public: true\", but cannot be called without credentials.",
  fix: "Remove \"public: true\", write \"public: false\" if a router or inclusion has it for other routes, or do not require the credentials.",
});

/** Unknown operation in app.mcp */
export const CS3050 = template<"name">({
  code: "CS3050",
  title: "Unknown operation in app.mcp",
  severity: "error",
  message: "app.mcp lists the operation \"{name}\", but the app's document has no operation with that name.",
  fix: "Write the operationId of an operation in the document, or remove \"{name}\" from the list.",
});

/** Operation that cannot be a tool */
export const CS3051 = template<"operation" | "because">({
  code: "CS3051",
  title: "Operation that cannot be a tool",
  severity: "error",
  message: "{operation} cannot be a tool for a model, because {because}.",
  fix: "Offer an operation without this, or exclude this one with \"mcp: false\".",
});

/** Tools that no server offers */
export const CS3052 = template<"operation">({
  code: "CS3052",
  title: "Tools that no server offers",
  severity: "warning",
  message: "{operation} has \"mcp: true\", but nothing calls app.mcp.",
  fix: "Add \"app.mcp(\"/mcp\")\", or leave \"mcp: true\" out.",
});

/** No tsconfig.json found */
export const CS4001 = template<"looked">({
  code: "CS4001",
  title: "No tsconfig.json found",
  severity: "error",
  message: "No TypeScript configuration found: {looked}.",
  fix: "Run the command inside the project, name the file with --project, or make one with \"npx tsc --init\".",
});

/** tsconfig.json cannot be used */
export const CS4002 = template<"file" | "reason">({
  code: "CS4002",
  title: "tsconfig.json cannot be used",
  severity: "error",
  message: "{file} cannot be used: {reason}",
  fix: "Correct the configuration at that place; \"npx tsc --showConfig\" reads it the same way.",
});

/** No entry found */
export const CS4003 = template<"root" | "looked">({
  code: "CS4003",
  title: "No entry found",
  severity: "error",
  message: "No entry found in {root}: looked for {looked}.",
  fix: "Name the entry as the command's argument, or in package.json as \"countersign\": \"src/server.ts\".",
});

/** The entry does not exist */
export const CS4004 = template<"entry" | "origin">({
  code: "CS4004",
  title: "The entry does not exist",
  severity: "error",
  message: "The entry \"{entry}\" does not exist, or is not a file (it comes from {origin}).",
  fix: "Correct the path, or leave it out: the usual names are then tried.",
});

/** The entry exports no app */
export const CS4005 = template<"entry" | "found">({
  code: "CS4005",
  title: "The entry exports no app",
  severity: "error",
  message: "The default export of \"{entry}\" is not an App{found}.",
  fix: "Export the app from the entry with \"export default app;\", or name the module that does.",
});

/** The port cannot be used */
export const CS4006 = template<"address" | "reason">({
  code: "CS4006",
  title: "The port cannot be used",
  severity: "error",
  message: "Cannot listen on {address}: {reason}.",
  fix: "Stop the other process, or choose an address that is free with --port and --host.",
});

/** There is no build */
export const CS4007 = template<"looked">({
  code: "CS4007",
  title: "There is no build",
  severity: "error",
  message: "There is no build to start: {looked}.",
  fix: "Run \"countersign build\" first, or name the folder it wrote with --out-dir.",
});

/** No route matches */
export const CS4008 = template<"route" | "hint">({
  code: "CS4008",
  title: "No route matches",
  severity: "error",
  message: "No route matches \"{route}\"{hint}.",
  fix: "Run \"countersign routes\" to see every method and path.",
});

/** The committed document is stale */
export const CS4009 = template<"file" | "reason" | "command">({
  code: "CS4009",
  title: "The committed document is stale",
  severity: "error",
  message: "\"{file}\" is not the current document of this program: {reason}.",
  fix: "Write it again with \"countersign {command} --out {file}\" and commit it.",
});

/** TypeScript cannot be loaded */
export const CS4010 = template<"version" | "reason">({
  code: "CS4010",
  title: "TypeScript cannot be loaded",
  severity: "error",
  message: "TypeScript cannot be loaded{version}: {reason}.",
  fix: "Install the packages again with \"npm ci\".",
});

/** package.json cannot be used */
export const CS4011 = template<"file" | "reason">({
  code: "CS4011",
  title: "package.json cannot be used",
  severity: "error",
  message: "{file} cannot be used: {reason}.",
  fix: "Correct it there. \"countersign\" is the path of the entry (\"src/app.ts\"), an object with options, or absent: the usual names are then tried.",
});

/** Folder in which no project can be created */
export const CS4012 = template<"folder" | "reason">({
  code: "CS4012",
  title: "Folder in which no project can be created",
  severity: "error",
  message: "No project can be created in \"{folder}\": {reason}.",
  fix: "Name a new folder: countersign init my-api. If this is a project, run \"npm init\" first.",
});

/** A file cannot be written */
export const CS4013 = template<"file" | "reason">({
  code: "CS4013",
  title: "A file cannot be written",
  severity: "error",
  message: "{file} cannot be written: {reason}.",
  fix: "Free some space or grant permission there, or name another folder with --out-dir or another file with --out.",
});

/** countersign without types */
export const CS4014 = fixed({
  code: "CS4014",
  title: "countersign without types",
  severity: "error",
  message: "TypeScript finds no types for \"countersign\", so no route can be compiled in this module.",
  fix: "Install the package if it is not there, and set \"module\": \"NodeNext\" without a \"moduleResolution\"; \"countersign doctor\" finds other causes.",
});

/** Import of TypeScript that is not part of the build */
export const CS4015 = template<"specifier" | "file">({
  code: "CS4015",
  title: "Import of TypeScript that is not part of the build",
  severity: "error",
  message: "\"{specifier}\" resolves to {file}, which is TypeScript and not part of this build.",
  fix: "Install the package as a link (a workspace dependency), so that it is compiled with the app. Or build it, and give Node its JavaScript in \"exports\" and TypeScript its source by a condition: docs/monorepos.md shows both. If only types are needed, write \"import type\".",
});

/** ts-patch without TypeScript 6 */
export const CS4016 = template<"version" | "command">({
  code: "CS4016",
  title: "ts-patch without TypeScript 6",
  severity: "error",
  message: "ts-patch 4 patches TypeScript 6, but this project has TypeScript {version}: \"tspc\" would not run.",
  fix: "Choose another host: \"countersign init --template cli\" or \"--template vite\", both of which work with TypeScript 7. Or install TypeScript 6 first: {command}.",
});

/** Top-level await in CommonJS */
export const CS4017 = fixed({
  code: "CS4017",
  title: "Top-level await in CommonJS",
  severity: "error",
  message: "This module uses top-level await, which only ES modules can, but it is compiled to CommonJS.",
  fix: "Add \"type\": \"module\" to package.json, or name the file .mts.",
});

/** TypeScript 7 under Yarn's PnP */
export const CS4018 = template<"version">({
  code: "CS4018",
  title: "TypeScript 7 under Yarn's PnP",
  severity: "error",
  message: "TypeScript {version} is native and cannot read the archives of Yarn's Plug'n'Play, so it finds none of this project's packages.",
  fix: "Write \"nodeLinker: node-modules\" into .yarnrc.yml and run \"yarn install\", or use TypeScript 6: yarn add --dev typescript@6.",
});

/** Entry outside the program */
export const CS4020 = template<"entry">({
  code: "CS4020",
  title: "Entry outside the program",
  severity: "error",
  message: "The entry \"{entry}\" is not among the files that this tsconfig.json compiles.",
  fix: "Include the entry, or name another one in the plugin's `entry`, or take the `openapi` option out of this tsconfig.json.",
});

/** esbuild cannot be loaded */
export const CS4030 = template<"reason" | "command">({
  code: "CS4030",
  title: "esbuild cannot be loaded",
  severity: "error",
  message: "A bundle is made with the project's own esbuild, which cannot be loaded: {reason}.",
  fix: "Run \"{command}\".",
});

/** The program cannot be bundled */
export const CS4031 = template<"reason">({
  code: "CS4031",
  title: "The program cannot be bundled",
  severity: "error",
  message: "The program cannot be bundled: {reason}.",
  fix: "Install what is missing, or leave the package out of the bundle with --external, and install it where the bundle runs.",
});

/** No TypeScript 6 to compile with */
export const CS4040 = template<"found" | "command">({
  code: "CS4040",
  title: "No TypeScript 6 to compile with",
  severity: "error",
  message: "Countersign compiles with TypeScript 6, but this project has {found}.",
  fix: "Run \"{command}\".",
});

/** No Hono to run on */
export const CS4041 = template<"range" | "found" | "command">({
  code: "CS4041",
  title: "No Hono to run on",
  severity: "error",
  message: "Countersign's apps run on Hono {range}, but this project has {found}.",
  fix: "Run \"{command}\".",
});

/** An unknown style for names */
export const CS4042 = template<"file" | "found" | "styles">({
  code: "CS4042",
  title: "An unknown style for names",
  severity: "error",
  message: "\"wire\" in {file} is {found}, but must be one of {styles}.",
  fix: "Write one of {styles}, or leave it out.",
});

/** An option that is never read */
export const CS4043 = template<"file" | "key" | "meant" | "known">({
  code: "CS4043",
  title: "An option that is never read",
  severity: "warning",
  message: "\"countersign\" in {file} has no option {key}{meant}.",
  fix: "Write one of {known}, or leave it out.",
});

/** A client that cannot be generated */
export const CS4050 = template<"file" | "reason">({
  code: "CS4050",
  title: "A client that cannot be generated",
  severity: "error",
  message: "The client that {file} describes cannot be generated: {reason}.",
  fix: "Write \"client\": \"src/client.ts\", or \"client\": { \"out\": \"src/client.ts\" } with \"types\" (\"standalone\" or \"import\") and \"tanstack\" (true or false).",
});

/** The client is stale */
export const CS4051 = template<"file">({
  code: "CS4051",
  title: "The client is stale",
  severity: "error",
  message: "\"{file}\" is not the current client of this program.",
  fix: "Write it again with \"countersign client\" and commit it.",
});

/** No document to compare with */
export const CS4060 = template<"base" | "reason">({
  code: "CS4060",
  title: "No document to compare with",
  severity: "error",
  message: "Cannot compare with \"{base}\": {reason}.",
  fix: "Name a file, a revision at which the document is committed (main), or both (v1.2:api/openapi.json). If the document was never committed, check out that revision in another folder (git worktree add ../base main), install its packages, and run \"countersign openapi --out base.json\" there.",
});

/** An agreed operation is not served */
export const CS4061 = template<"operation" | "agreed">({
  code: "CS4061",
  title: "An agreed operation is not served",
  severity: "error",
  message: "{operation} of \"{agreed}\" is not in the document of this program.",
  fix: "Write its handler: the command prints its signature, which you can paste. If there is a handler, show it (\"hidden: false\") or include its router.",
});

/** An operation is not served as agreed */
export const CS4062 = template<"operation" | "agreed" | "changes">({
  code: "CS4062",
  title: "An operation is not served as agreed",
  severity: "error",
  message: "{operation} is not served as \"{agreed}\" describes it:{changes}",
  fix: "Change the types of this handler, or agree on a different document.",
});

/** A document selects something that does not exist */
export const CS4070 = template<"document" | "what">({
  code: "CS4070",
  title: "A document selects something that does not exist",
  severity: "warning",
  message: "The document \"{document}\" selects {what}, which no operation of the app has.",
  fix: "Write a tag or path that operations have, or leave it out.",
});

/** A document that the app does not have */
export const CS4071 = template<"path" | "known">({
  code: "CS4071",
  title: "A document that the app does not have",
  severity: "error",
  message: "The app has no document at \"{path}\". Besides the main one it has: {known}.",
  fix: "Name one of these, or add it to the option `documents` of the app.",
});

/** Versioning that cannot be used */
export const CS4072 = template<"problem">({
  code: "CS4072",
  title: "Versioning that cannot be used",
  severity: "error",
  message: "The app's versioning cannot be used: {problem}.",
  fix: "List the names of all versions, oldest first and each once, and name one of them as the `default`.",
});

/** Two operations in one version */
export const CS4073 = template<"route" | "versions" | "source">({
  code: "CS4073",
  title: "Two operations in one version",
  severity: "error",
  message: "{route} is in version {versions}, as is the one at {source}.",
  fix: "End the range of the older one before the newer begins.",
});

/** An operation that a version leaves out */
export const CS4074 = template<"route" | "before" | "missing">({
  code: "CS4074",
  title: "An operation that a version leaves out",
  severity: "error",
  message: "{route} is in version {before} and again from here on, but not in version {missing} between them.",
  fix: "Let the ranges of the two follow each other.",
});

/** Rules that cannot be read */
export const CS4090 = template<"reason">({
  code: "CS4090",
  title: "Rules that cannot be read",
  severity: "error",
  message: "\"rules\" of \"countersign\" in package.json cannot be used: {reason}.",
  fix: "Correct it: docs/policy.md lists the rules with their options.",
});

/** Module of rules that cannot be used */
export const CS4091 = template<"module" | "reason">({
  code: "CS4091",
  title: "Module of rules that cannot be used",
  severity: "error",
  message: "The rules in \"{module}\" were not applied: {reason}.",
  fix: "Correct the module, or remove it from \"rules\" in package.json.",
});

/** No such operation */
export const CS4092 = template<"name" | "found">({
  code: "CS4092",
  title: "No such operation",
  severity: "error",
  message: "There is no operation \"{name}\"{found}.",
  fix: "Run \"countersign call\" to list the operations.",
});

/** No response */
export const CS4093 = template<"url" | "reason">({
  code: "CS4093",
  title: "No response",
  severity: "error",
  message: "{url} does not respond: {reason}.",
  fix: "Check the address, and that a server is running there.",
});

/** fast-check is missing */
export const CS4095 = template<"reason" | "command">({
  code: "CS4095",
  title: "fast-check is missing",
  severity: "error",
  message: "`countersign fuzz` generates and shrinks values with fast-check, which cannot be loaded: {reason}.",
  fix: "Install it as a development dependency: {command}.",
});

/** Nothing with this name to fuzz */
export const CS4096 = template<"what" | "name" | "known">({
  code: "CS4096",
  title: "Nothing with this name to fuzz",
  severity: "error",
  message: "The program has no {what} \"{name}\". It has {known}.",
  fix: "Write one of these names; \"countersign routes\" lists the operations.",
});

/** A module of --around that cannot be used */
export const CS4097 = template<"file" | "reason">({
  code: "CS4097",
  title: "A module of --around that cannot be used",
  severity: "error",
  message: "\"{file}\" cannot be loaded around requests: {reason}.",
  fix: "Move it to a folder that tsconfig.json includes, or write it in JavaScript.",
});

/** The app did not start */
export const CS4098 = template<"reason">({
  code: "CS4098",
  title: "The app did not start",
  severity: "error",
  message: "The app, or a module of --around, did not start: {reason}",
  fix: "Provide what it needs to start, as for \"countersign start\".",
});

/** Dependency of a workspace package that the app does not have */
export const CS4100 = template<"package" | "dependency" | "command">({
  code: "CS4100",
  title: "Dependency of a workspace package that the app does not have",
  severity: "error",
  message: "\"{package}\" is compiled with the app, and Node does not find \"{dependency}\" from there.",
  fix: "Add it to the dependencies of the app: {command}. Or build \"{package}\" by itself and give Node its JavaScript in \"exports\": docs/monorepos.md shows how.",
});

/** JavaScript in a workspace package that is compiled with the app */
export const CS4101 = template<"specifier" | "file" | "package">({
  code: "CS4101",
  title: "JavaScript in a workspace package that is compiled with the app",
  severity: "error",
  message: "\"{specifier}\" leads to {file}, which is JavaScript and is not part of this build; \"{package}\" is compiled with the app.",
  fix: "Set \"allowJs\": true in the app's tsconfig.json and remove its declaration file, so that the JavaScript becomes part of the build. Or build \"{package}\" by itself and give Node its JavaScript in \"exports\".",
});

/** Module that another plugin compiled first */
export const CS4102 = fixed({
  code: "CS4102",
  title: "Module that another plugin compiled first",
  severity: "error",
  message: "The types of this module are gone before Countersign sees it: another plugin has compiled it to JavaScript.",
  fix: "Put countersign() before the plugin that compiles TypeScript. If that plugin compiles modules as it loads them, use another: docs/hosts.md lists those that work.",
});

/** Template of a whole project */
export const CS4103 = template<"template" | "folder">({
  code: "CS4103",
  title: "Template of a whole project",
  severity: "error",
  message: "The template \"{template}\" is a whole project, but {folder} already has one.",
  fix: "Name a new folder: countersign init my-api --template {template}. To add Countersign to this project, choose cli, ts-patch or vite.",
});

/** The compiler's memory is full */
export const CS4104 = template<"used" | "limit" | "command">({
  code: "CS4104",
  title: "The compiler's memory is full",
  severity: "error",
  message: "The compiler already uses {used} of the {limit} MB of memory that Node allows it. It has stopped, because Node would end `countersign dev` at the limit.",
  fix: "Run \"{command}\", or remove an import that brings in very large types.",
});

/** The language server cannot be loaded */
export const CS4106 = template<"reason" | "command">({
  code: "CS4106",
  title: "The language server cannot be loaded",
  severity: "error",
  message: "`countersign lsp` needs the package vscode-languageserver, which cannot be loaded: {reason}.",
  fix: "Run \"{command}\".",
});

/** The package of the Model Context Protocol is missing */
export const CS4117 = template<"reason" | "command">({
  code: "CS4117",
  title: "The package of the Model Context Protocol is missing",
  severity: "error",
  message: "`countersign mcp` needs the package @modelcontextprotocol/server, which cannot be loaded: {reason}.",
  fix: "Install it as a development dependency: {command}.",
});

/** Depends without a function */
export const CS5001 = template<"text">({
  code: "CS5001",
  title: "Depends without a function",
  severity: "error",
  message: "{text} names no function to call.",
  fix: "Write Depends<typeof f>, where f is a function or class that returns the value.",
});

/** Dependency that is not exported */
export const CS5002 = template<"name" | "module">({
  code: "CS5002",
  title: "Dependency that is not exported",
  severity: "error",
  message: "\"{name}\" is needed here, but {module} does not export it.",
  fix: "Export \"{name}\" from {module}.",
});

/** Dependencies in a circle */
export const CS5003 = template<"circle">({
  code: "CS5003",
  title: "Dependencies in a circle",
  severity: "error",
  message: "A dependency needs itself: {circle}.",
  fix: "Remove one of the dependencies from the circle.",
});

/** Dependency that ends too early */
export const CS5004 = template<"outer" | "outerScope" | "name" | "scope">({
  code: "CS5004",
  title: "Dependency that ends too early",
  severity: "error",
  message: "\"{outer}\" has the scope {outerScope} and would outlive \"{name}\", which it needs and which has the scope {scope}.",
  fix: "Give \"{name}\" the scope {outerScope} where it is declared, or give \"{outer}\" a shorter one.",
});

/** Dependency without one signature */
export const CS5005 = template<"name" | "reason">({
  code: "CS5005",
  title: "Dependency without one signature",
  severity: "error",
  message: "\"{name}\" {reason}, so it is not known how to call it.",
  fix: "Depend on a function with one signature and no type parameters, which may call \"{name}\".",
});

/** Dependency of type any */
export const CS5006 = template<"name" | "what">({
  code: "CS5006",
  title: "Dependency of type any",
  severity: "error",
  message: "\"{name}\" {what} `any`, so its type is unknown.",
  fix: "Write the types of \"{name}\", or `unknown` if they are not known.",
});

/** Option of a dependency not known at build time */
export const CS5007 = template<"option">({
  code: "CS5007",
  title: "Option of a dependency not known at build time",
  severity: "error",
  message: "The value of the option \"{option}\" of Depends is not known at build time.",
  fix: "Write the value of \"{option}\" as a literal of its kind.",
});

/** List of guards not known at build time */
export const CS5008 = template<"text">({
  code: "CS5008",
  title: "List of guards not known at build time",
  severity: "error",
  message: "It is not known at build time which guards {text} contains.",
  fix: "Write the list as an array literal, or as a `const` that is one.",
});

/** Guard of a router that reads the body */
export const CS5009 = template<"name">({
  code: "CS5009",
  title: "Guard of a router that reads the body",
  severity: "error",
  message: "The guard reads \"{name}\" from the body, which the routes below it do not share.",
  fix: "Read \"{name}\" from a header or the query, or put the guard on the routes that have the body.",
});

/** Request data where there is no request */
export const CS5010 = template<"name" | "dependency" | "reason">({
  code: "CS5010",
  title: "Request data where there is no request",
  severity: "error",
  message: "\"{name}\" comes from a request, but \"{dependency}\" {reason}.",
  fix: "Take \"{name}\" from a dependency that needs no request, or resolve \"{dependency}\" within one.",
});

/** Dependency inside a function */
export const CS5011 = template<"name" | "module">({
  code: "CS5011",
  title: "Dependency inside a function",
  severity: "error",
  message: "\"{name}\" is declared inside a function of {module}, where the route cannot access it.",
  fix: "Move \"{name}\" to the top of its module.",
});

/** Dependency hidden by the parameter */
export const CS5012 = template<"name">({
  code: "CS5012",
  title: "Dependency hidden by the parameter",
  severity: "error",
  message: "`typeof {name}` means the parameter \"{name}\" itself, not the function of that name.",
  fix: "Give the parameter or the function another name, or an alias of its own: `type User = Depends<typeof {name}>`.",
});

/** Credentials that are not known at build time */
export const CS5013 = template<"text" | "reason">({
  code: "CS5013",
  title: "Credentials that are not known at build time",
  severity: "error",
  message: "The credentials cannot be read from the type of this parameter: \"{text}\" {reason}.",
  fix: "Write literals for names, URLs and options, and only security markers in the union. A question mark makes them optional.",
});

/** Operation without credentials */
export const CS6001 = template<"operation">({
  code: "CS6001",
  title: "Operation without credentials",
  severity: "warning",
  message: "{operation} requires no credentials, but is not declared public.",
  fix: "Require credentials in the handler, a dependency or a guard, or declare \"public: true\".",
});

/** Operation without a summary */
export const CS6002 = template<"operation">({
  code: "CS6002",
  title: "Operation without a summary",
  severity: "warning",
  message: "{operation} has no summary.",
  fix: "Write a sentence above the route or its handler, or set the option \"summary\".",
});

/** operationId in another style */
export const CS6003 = template<"id" | "style">({
  code: "CS6003",
  title: "operationId in another style",
  severity: "warning",
  message: "The operationId \"{id}\" is not in {style}.",
  fix: "Give it a name in {style}.",
});

/** String of any length */
export const CS6004 = template<"name">({
  code: "CS6004",
  title: "String of any length",
  severity: "warning",
  message: "\"{name}\" can be of any length.",
  fix: "Give it a maximum length: `string & MaxLength<200>`, or `@maxLength 200`.",
});

/** List of any length */
export const CS6005 = template<"name">({
  code: "CS6005",
  title: "List of any length",
  severity: "warning",
  message: "\"{name}\" can have any number of items.",
  fix: "Give it a maximum number of items: `T[] & MaxItems<100>`, or `@maxItems 100`.",
});

/** Result that is not described */
export const CS6006 = template<"name">({
  code: "CS6006",
  title: "Result that is not described",
  severity: "warning",
  message: "\"{name}\" can be anything.",
  fix: "Declare the type of the value.",
});

/** List without pages */
export const CS6007 = template<"operation">({
  code: "CS6007",
  title: "List without pages",
  severity: "warning",
  message: "{operation} sends a whole list: no query parameter asks for a part of it.",
  fix: "Add a parameter such as \"limit\" or \"cursor\", or send an object that contains a page.",
});

/** No client error documented */
export const CS6008 = template<"operation">({
  code: "CS6008",
  title: "No client error documented",
  severity: "warning",
  message: "{operation} documents no client error (4xx).",
  fix: "Throw an `HttpError` where the error occurs, or declare the status in the option \"responses\".",
});

/** Segment of a path in another style */
export const CS6009 = template<"segment" | "path" | "style">({
  code: "CS6009",
  title: "Segment of a path in another style",
  severity: "warning",
  message: "\"{segment}\" in \"{path}\" is not in {style}.",
  fix: "Write it in {style}.",
});

/** Verb in a path */
export const CS6010 = template<"path" | "verb">({
  code: "CS6010",
  title: "Verb in a path",
  severity: "warning",
  message: "The path \"{path}\" contains the verb \"{verb}\", which belongs in the method.",
  fix: "Name the thing, and leave the verb to the method.",
});

/** Collection in the singular */
export const CS6011 = template<"segment" | "path">({
  code: "CS6011",
  title: "Collection in the singular",
  severity: "warning",
  message: "\"{segment}\" in \"{path}\" is a collection, but is in the singular.",
  fix: "Write it in the plural.",
});

/** Path that ends in a slash */
export const CS6012 = template<"path">({
  code: "CS6012",
  title: "Path that ends in a slash",
  severity: "warning",
  message: "The path \"{path}\" ends in a slash.",
  fix: "Leave the slash out.",
});

/** Operation without a tag */
export const CS6013 = template<"operation">({
  code: "CS6013",
  title: "Operation without a tag",
  severity: "warning",
  message: "{operation} has no tag.",
  fix: "Set \"tags\" on the route, its router or the app.",
});

/** Parameter without a description */
export const CS6014 = template<"name" | "place">({
  code: "CS6014",
  title: "Parameter without a description",
  severity: "warning",
  message: "The parameter \"{name}\" ({place}) has no description.",
  fix: "Describe it with `@param`, or above the property.",
});

/** Secret in a URL */
export const CS6015 = template<"name" | "place">({
  code: "CS6015",
  title: "Secret in a URL",
  severity: "warning",
  message: "The secret \"{name}\" is in the URL ({place}).",
  fix: "Read it from a header or the body.",
});

/** Secret in a result */
export const CS6016 = template<"name">({
  code: "CS6016",
  title: "Secret in a result",
  severity: "warning",
  message: "The secret \"{name}\" is sent.",
  fix: "Remove it from the type of the result. If it should be sent, give it a type that is not a `Secret`.",
});

/** Integer without bounds */
export const CS6017 = template<"name">({
  code: "CS6017",
  title: "Integer without bounds",
  severity: "warning",
  message: "The integer \"{name}\" has no bounds.",
  fix: "Give it both bounds, or a size, such as `Int & Min<1> & Max<1000>`, `Int32`.",
});

/** Object that ignores unknown properties */
export const CS6018 = template<"name">({
  code: "CS6018",
  title: "Object that ignores unknown properties",
  severity: "warning",
  message: "\"{name}\" drops properties that it does not declare.",
  fix: "Make it `Strict<T>`.",
});

/** Rule of the project */
export const CS6020 = template<"message" | "fix">({
  code: "CS6020",
  title: "Rule of the project",
  severity: "warning",
  message: "{message}",
  fix: "{fix}",
});
