// Resources modeled on the examples of HL7 FHIR R4.
const coding = (system, code, display) => ({ system, code, display });
const patient = {
  resourceType: "Patient",
  id: "example",
  meta: { versionId: "1", lastUpdated: "2026-01-02T03:04:05Z", profile: ["https://example.com/patient"] },
  text: { status: "generated", div: '<div xmlns="http://www.w3.org/1999/xhtml">Peter</div>' },
  identifier: [
    {
      use: "usual",
      type: { coding: [coding("http://terminology.hl7.org/CodeSystem/v2-0203", "MR")] },
      system: "urn:oid:1.2.36",
      value: "12345",
      period: { start: "2001-05-06" },
      assigner: { display: "Acme Healthcare" },
    },
  ],
  active: true,
  name: [
    { use: "official", family: "Chalmers", given: ["Peter", "James"] },
    { use: "maiden", family: "Windsor", given: ["Peter"], period: { end: "2002" } },
  ],
  telecom: [{ system: "phone", value: "(03) 5555 6473", use: "work", rank: 1 }],
  gender: "male",
  birthDate: "1974-12-25",
  _birthDate: {
    extension: [
      {
        url: "http://hl7.org/fhir/StructureDefinition/patient-birthTime",
        valueDateTime: "1974-12-25T14:35:45-05:00",
      },
    ],
  },
  deceasedBoolean: false,
  address: [
    {
      use: "home",
      type: "both",
      text: "534 Erewhon St",
      line: ["534 Erewhon St"],
      city: "PleasantVille",
      postalCode: "3999",
    },
  ],
  contact: [
    {
      relationship: [{ coding: [coding("http://terminology.hl7.org/CodeSystem/v2-0131", "N")] }],
      name: { family: "du Marché" },
      gender: "female",
    },
  ],
  managingOrganization: { reference: "Organization/1" },
  contained: [{ resourceType: "Organization", id: "o1", name: "Acme", alias: ["A"] }],
};
const observation = {
  resourceType: "Observation",
  id: "blood-pressure",
  status: "final",
  category: [
    {
      coding: [
        coding("http://terminology.hl7.org/CodeSystem/observation-category", "vital-signs", "Vital Signs"),
      ],
    },
  ],
  code: { coding: [coding("http://loinc.org", "85354-9", "Blood pressure panel")], text: "Blood pressure" },
  subject: { reference: "Patient/example" },
  effectiveDateTime: "2012-09-17",
  component: [
    {
      code: { coding: [coding("http://loinc.org", "8480-6", "Systolic")] },
      valueQuantity: { value: 107, unit: "mmHg", system: "http://unitsofmeasure.org", code: "mm[Hg]" },
    },
    {
      code: { coding: [coding("http://loinc.org", "8462-4", "Diastolic")] },
      valueQuantity: { value: 60, unit: "mmHg", comparator: "<" },
    },
  ],
  referenceRange: [{ low: { value: 50 }, high: { value: 120 }, text: "usual" }],
};

const loinc = (code, display) => ({ coding: [coding("http://loinc.org", code, display)] });
const vital = (id, code, display, value, unit, more = {}) => ({
  resourceType: "Observation",
  id,
  status: "final",
  code: loinc(code, display),
  subject: { reference: "Patient/example" },
  valueQuantity: { value, unit, system: "http://unitsofmeasure.org" },
  ...more,
});
const glucose = vital("glucose", "15074-8", "Glucose in blood", 6.3, "mmol/l", {
  identifier: [{ use: "official", system: "https://example.com/observations", value: "6323" }],
  effectivePeriod: { start: "2013-04-02T09:30:10+01:00" },
  issued: "2013-04-03T15:30:10+01:00",
  performer: [{ reference: "Practitioner/f005", display: "A. Langeveld" }],
  interpretation: [{ coding: [coding("https://example.com/interpretation", "H", "High")] }],
  referenceRange: [{ low: { value: 3.1, unit: "mmol/l" }, high: { value: 6.2, unit: "mmol/l" } }],
});
const pulse = vital("heart-rate", "8867-4", "Heart rate", 44, "beats/minute", {
  effectiveDateTime: "1999-07-02",
});
const person = (id, family, given, more = {}) => ({
  resourceType: "Patient",
  id,
  name: [{ family, given: [given] }],
  ...more,
});
const child = person("newborn", "Chalmers", "Ada", {
  birthDate: "2025-11-02",
  multipleBirthInteger: 2,
  contact: [{ name: { text: "Peter Chalmers" }, telecom: [{ system: "phone", value: "555 6473" }] }],
});
const mother = person("mom", "Everywoman", "Eve", {
  active: true,
  gender: "female",
  birthDate: "1973-05-31",
  telecom: [
    { system: "phone", value: "555-555-2003", use: "work" },
    { system: "email", value: "eve@example.com" },
  ],
  communication: [
    { language: { coding: [coding("urn:ietf:bcp:47", "nl", "Dutch")] }, preferred: true },
    { language: { coding: [coding("urn:ietf:bcp:47", "en")] } },
  ],
});
const bundle = (type, entry, more = {}) => ({ resourceType: "Bundle", type, ...more, entry });

export default {
  "/patients": [
    patient,
    { resourceType: "Patient" },
    child,
    mother,
    person("deceased", "Notsowell", "Simon", {
      active: true,
      gender: "male",
      deceasedDateTime: "2015-02-14T13:42:00+10:00",
    }),
    {
      resourceType: "Patient",
      meta: { security: [coding("https://example.com/confidentiality", "R", "restricted")], tag: [] },
      identifier: [
        { system: "https://example.com/mrn", value: "44552" },
        { use: "temp", value: "x-1" },
      ],
      gender: "unknown",
    },
    person("linked", "Donald", "Duck", {
      name: [{ use: "official", family: "Donald", given: ["Duck", "D"], suffix: ["Jr."], prefix: ["Mr."] }],
      maritalStatus: { text: "Married", coding: [coding("https://example.com/marital", "M", "Married")] },
      generalPractitioner: [{ reference: "Practitioner/1" }],
      link: [{ other: { reference: "Patient/pat2" }, type: "seealso" }],
      photo: [{ contentType: "image/gif", data: "R0lGODlhEwARAPcAAAAAAA==" }],
    }),
    person("race", "Solo", "Leia", {
      extension: [
        {
          url: "https://example.com/race",
          extension: [
            { url: "category", valueCoding: coding("https://example.com/race", "2106-3", "White") },
            { url: "text", valueString: "Mixed" },
          ],
        },
      ],
      address: [
        { line: ["49 Meadow St", "Apt 2"], city: "Mounds", state: "OK", postalCode: "74047", country: "US" },
      ],
    }),
    person("short", "Roel", "Ada", {
      address: [{ text: "Bos en Lommerplein 280" }],
      managingOrganization: { display: "BMC" },
    }),
  ],
  "/observations": [
    observation,
    { resourceType: "Observation", status: "preliminary", code: { text: "x" }, valueString: "positive" },
    glucose,
    pulse,
    vital("temperature", "8310-5", "Body temperature", 36.5, "C", {
      category: observation.category,
      method: { text: "oral" },
      note: [{ text: "after a run", time: "2026-01-02T09:00:00Z", authorString: "Nurse" }],
    }),
    {
      resourceType: "Observation",
      id: "absent",
      status: "cancelled",
      code: loinc("883-9", "Blood group"),
      dataAbsentReason: { coding: [coding("https://example.com/absent", "unknown")] },
    },
    {
      resourceType: "Observation",
      status: "final",
      code: loinc("883-9"),
      valueCodeableConcept: {
        coding: [coding("http://snomed.info/sct", "112144000", "Blood group A")],
        text: "A",
      },
      effectiveDateTime: "2018-03-11T16:07:54+00:00",
      encounter: { reference: "Encounter/1", display: "Admission" },
    },
    {
      resourceType: "Observation",
      status: "final",
      code: { text: "ECG" },
      component: [
        {
          code: loinc("131329", "Lead I"),
          valueSampledData: {
            origin: { value: 2048 },
            period: 10,
            factor: 1.612,
            dimensions: 1,
            data: "2041 2043 2037",
          },
        },
      ],
      device: { display: "12 lead ECG" },
    },
    vital("bmi", "39156-5", "Body mass index", 16.2, "kg/m2", {
      derivedFrom: [{ reference: "Observation/height" }, { reference: "Observation/weight" }],
      meta: { profile: ["https://example.com/vitalsigns"] },
    }),
  ],
  "/bundles": [
    {
      resourceType: "Bundle",
      type: "searchset",
      total: 2,
      link: [{ relation: "self", url: "https://example.com/Patient" }],
      entry: [
        {
          fullUrl: "https://example.com/Patient/example",
          resource: patient,
          search: { mode: "match", score: 1 },
        },
        {
          resource: observation,
          request: { method: "POST", url: "Observation" },
          response: { status: "201 Created" },
        },
      ],
    },
    { resourceType: "Bundle", type: "collection" },
    bundle("transaction", [
      {
        fullUrl: "urn:uuid:61ebe359-bfdc-4613-8bf2-c5e300945f0a",
        resource: mother,
        request: { method: "POST", url: "Patient" },
      },
      { request: { method: "DELETE", url: "Patient/234" } },
      { resource: child, request: { method: "PUT", url: "Patient/newborn", ifMatch: 'W/"2"' } },
    ]),
    bundle("transaction-response", [
      {
        response: {
          status: "201",
          location: "Patient/12423/_history/1",
          etag: 'W/"1"',
          lastModified: "2014-08-18T01:43:30Z",
        },
      },
      { response: { status: "200" } },
    ]),
    bundle("searchset", [{ resource: pulse }, { resource: glucose, search: { mode: "include" } }], {
      id: "bundle-example",
      meta: { lastUpdated: "2014-08-18T01:43:30Z" },
      total: 3,
      link: [
        { relation: "self", url: "https://example.com/Observation?_count=2" },
        { relation: "next", url: "https://example.com/Observation?page=2" },
      ],
    }),
    bundle("history", [
      {
        fullUrl: "https://example.com/Patient/mom",
        resource: mother,
        request: { method: "PUT", url: "Patient/mom" },
        response: { status: "200", lastModified: "2026-01-02T03:04:05Z" },
      },
    ]),
    bundle("document", [{ fullUrl: "https://example.com/Observation/glucose", resource: glucose }], {
      identifier: { system: "urn:ietf:rfc:3986", value: "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0" },
      timestamp: "2013-05-28T22:12:21Z",
    }),
    bundle("batch", [
      { request: { method: "GET", url: "Patient?name=peter" } },
      { request: { method: "GET", url: "Patient/12334" } },
    ]),
  ],
};
