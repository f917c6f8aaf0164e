"""Checks a value against a JSON Schema, as far as src/serve/openapi.json uses it; any other keyword is an error."""
import re

known = {"type", "properties", "required", "additionalProperties", "items", "maxItems", "enum", "pattern", "minimum", "maximum",
         "$ref", "description", "default", "format", "example"}
types = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool, "null": type(None)}


def resolve(document, schema):
    while "$ref" in schema:
        found = document
        for part in schema["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        schema = found
    return schema


def is_a(value, name):
    return isinstance(value, types[name]) and (name == "boolean" or not isinstance(value, bool))


def faults(document, schema, value, at="$"):
    """Where and how the value is not what the schema says; nothing where it is."""
    schema = resolve(document, schema)
    if schema.keys() - known:
        raise ValueError(f"{at}: the validator does not know {schema.keys() - known}")
    allowed = schema.get("type", list(types))
    if not any(is_a(value, name) for name in ([allowed] if isinstance(allowed, str) else allowed)):
        return [f"{at}: {type(value).__name__} where {allowed} is described"]
    found = []
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{at}: {value!r} is none of those described")
    if isinstance(value, str) and "pattern" in schema and not re.search(schema["pattern"], value):
        found.append(f"{at}: {value!r} does not match {schema['pattern']}")
    if is_a(value, "number") and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        found.append(f"{at}: {value} lies out of bounds")
    if isinstance(value, list):
        for number, item in enumerate(value):
            found += faults(document, schema.get("items", {}), item, f"{at}[{number}]")
    if isinstance(value, dict):
        found += object_faults(document, schema, value, at)
    return found


def object_faults(document, schema, value, at):
    properties, rest = schema.get("properties", {}), schema.get("additionalProperties", True)
    found = [f"{at}: {name} is missing" for name in schema.get("required", []) if name not in value]
    for name, member in value.items():
        if name in properties:
            found += faults(document, properties[name], member, f"{at}.{name}")
        elif rest is False:
            found.append(f"{at}: {name} is not described")
        elif isinstance(rest, dict):
            found += faults(document, rest, member, f"{at}.{name}")
    return found
