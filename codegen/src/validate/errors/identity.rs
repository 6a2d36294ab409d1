//! Rules of the language version, ids and names.

use std::collections::{HashMap, HashSet};

use crate::{
    diagnostics::{Diagnostic, FileId, Location},
    json_pointer::push,
    language::VERSION,
    names::{is_reserved_resource, is_reserved_service, is_snake},
    spec::Spec,
    validate::visitor,
};

/// `E0201` language version, `E0202` id and file name, `E0203` duplicate id, `E0204` duplicate type name,
/// `E0205` name of another style, `E0238` reserved name.
pub(super) fn check(spec: &Spec, found: &mut Vec<Diagnostic>) {
    let (file, service) = (spec.service.0, &spec.service.1);
    version(file, service.language, found);
    snake(file, "/service", &service.service, found);
    if is_snake(&service.service) && is_reserved_service(&service.service) {
        let name = &service.service;
        found.push(
            Diagnostic::error(
                "E0238",
                Location::value(file, "/service"),
                format!("no crate can be named `{name}`"),
            )
            .here("becomes the name of the emitted package")
            .help(match name.is_ascii() {
                true => format!("write `{name}_client`"),
                false => "write it in ASCII letters".to_owned(),
            }),
        );
    }
    for name in service.base.parameters.keys() {
        snake(file, &push("/base/parameters", name), name, found);
    }

    let mut ids: HashMap<&str, FileId> = HashMap::new();
    let mut folders: HashSet<&str> = HashSet::new();
    for source in &spec.operations {
        let (file, operation) = (source.file, &source.operation);
        version(file, operation.language, found);
        let id = operation.operation.as_str();
        snake(file, "/operation", id, found);
        if !is_snake(&source.resource) && folders.insert(&source.resource) {
            found.push(
                Diagnostic::error(
                    "E0205",
                    Location::value(file, ""),
                    format!("the folder `{}` is no snake_case name", source.resource),
                )
                .help("a folder is a resource, and becomes a module and a method of the client"),
            );
        }
        if is_reserved_resource(&source.resource) && folders.insert(&source.resource) {
            let name = &source.resource;
            found.push(
                Diagnostic::error(
                    "E0238",
                    Location::value(file, ""),
                    format!("the folder `{name}` has a name that the emitted crate uses itself"),
                )
                .help(format!(
                    "rename the folder, for example to `{name}_operations`"
                )),
            );
        }
        if id != source.stem {
            found.push(
                Diagnostic::error(
                    "E0202",
                    Location::value(file, "/operation"),
                    format!("operation `{id}` stands in the file `{}.yaml`", source.stem),
                )
                .here("the id")
                .help(format!(
                    "name the file `{id}.yaml`, or the operation `{}`",
                    source.stem
                )),
            );
        }
        if let Some(first) = ids.insert(id, file) {
            found.push(
                Diagnostic::error(
                    "E0203",
                    Location::value(file, "/operation"),
                    format!("the operation id `{id}` is given twice"),
                )
                .here("the second")
                .also(Location::value(first, "/operation"), "the first"),
            );
        }
    }
    for at in visitor::fields(spec) {
        if let Some(alias) = &at.field.alias {
            snake(at.file, &format!("{}/as", at.pointer), alias, found);
        }
    }
    types(spec, found);
    for at in visitor::types(spec) {
        let values = at.def.enumeration.iter().flat_map(|def| &def.values);
        let variants = at.def.union.iter().flat_map(|def| &def.variants);
        let aliases = values
            .map(|(wire, value)| ("enum/values", wire, &value.alias))
            .chain(variants.map(|(wire, variant)| ("union/variants", wire, &variant.alias)));
        for (kind, wire, alias) in aliases {
            if let Some(alias) = alias {
                let pointer = push(&format!("{}/{kind}", at.pointer), wire) + "/as";
                snake(at.file, &pointer, alias, found);
            }
        }
    }
}

fn version(file: FileId, version: u32, found: &mut Vec<Diagnostic>) {
    if version != VERSION {
        found.push(
            Diagnostic::error(
                "E0201",
                Location::value(file, "/language"),
                format!("the file is written in version {version} of the language"),
            )
            .here(format!("this program reads version {VERSION}"))
            .help("use the release of easemob-codegen that reads this version"),
        );
    }
}

fn snake(file: FileId, pointer: &str, name: &str, found: &mut Vec<Diagnostic>) {
    if !is_snake(name) {
        let location = if pointer.starts_with("/base") {
            Location::key(file, pointer)
        } else {
            Location::value(file, pointer)
        };
        let better = crate::names::snake(name);
        found.push(
            Diagnostic::error("E0205", location, format!("`{name}` is no snake_case name"))
                .here("lower-case words joined by `_`, no digit first")
                .help(if better == name {
                    "begin with a letter".to_owned()
                } else {
                    format!("write `{better}`")
                }),
        );
    }
}

fn types(spec: &Spec, found: &mut Vec<Diagnostic>) {
    let mut names = HashMap::new();
    for at in visitor::types(spec) {
        let location = || Location::key(at.file, at.pointer);
        let mut chars = at.name.chars();
        let fits = chars
            .next()
            .is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
            && chars.all(char::is_alphanumeric);
        if !fits {
            found.push(
                Diagnostic::error(
                    "E0205",
                    location(),
                    format!("`{}` is no UpperCamelCase name", at.name),
                )
                .here("a type's name begins with a capital and holds letters and digits")
                .help(format!("write `{}`", crate::names::camel(at.name))),
            );
        }
        if let Some((file, pointer)) = names.insert(at.name, (at.file, at.pointer)) {
            let first = Location::key(file, pointer);
            found.push(
                Diagnostic::error("E0204", location(), format!("the type `{}` is declared twice", at.name))
                    .here("the second")
                    .also(first, "the first")
                    .help("a type that operations share is declared once, under `types` of the service file"),
            );
        }
    }
}
