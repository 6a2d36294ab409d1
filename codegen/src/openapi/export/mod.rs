//! From the model to an OpenAPI document.
