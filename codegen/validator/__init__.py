"""The validator: plain JSON Schema in, C out that checks a JSON text or a CBOR item in place."""
