// Resources in the manner of the examples of HL7 FHIR R4.
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

export default {
  "/patients": [patient, { resourceType: "Patient" }],
  "/observations": [
    observation,
    { resourceType: "Observation", status: "preliminary", code: { text: "x" }, valueString: "positive" },
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
  ],
};
