//! Classes of changes and the version step that each requires.

use serde::Serialize;

/// A class of changes. A change can belong to several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// Changes prose only.
    Documentation,
    /// Corrects the spec; the service did not change.
    Erratum,
    /// Adds something that existing programs do not notice.
    Addition,
    /// Changes limits, retries, checks or authentication; existing programs compile and their requests and
    /// responses are the same.
    Behaviour,
    /// Breaks the compilation of existing programs.
    SourceBreaking,
    /// Breaks existing programs at run time: the service documents other requests or responses.
    WireBreaking,
}

impl Class {
    /// All classes, the weakest first.
    pub const ALL: [Self; 6] = [
        Self::Documentation,
        Self::Erratum,
        Self::Addition,
        Self::Behaviour,
        Self::SourceBreaking,
        Self::WireBreaking,
    ];

    /// The name in reports and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Documentation => "documentation",
            Self::Erratum => "erratum",
            Self::Addition => "addition",
            Self::Behaviour => "behaviour",
            Self::SourceBreaking => "source-breaking",
            Self::WireBreaking => "wire-breaking",
        }
    }

    /// The version step that it requires.
    pub fn bump(self) -> Bump {
        match self {
            Self::Documentation | Self::Erratum => Bump::Patch,
            Self::Addition | Self::Behaviour => Bump::Minor,
            Self::SourceBreaking | Self::WireBreaking => Bump::Major,
        }
    }
}

impl std::str::FromStr for Class {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|class| class.as_str() == text)
            .ok_or_else(|| {
                let all = Self::ALL.map(Self::as_str).join(", ");
                format!("`{text}` is no class: write one of {all}")
            })
    }
}

/// A step of a semantic version. Below 1.0, `major` is a step of the second number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bump {
    /// Nothing changed.
    #[default]
    None,
    /// 1.2.3 to 1.2.4.
    Patch,
    /// 1.2.3 to 1.3.0.
    Minor,
    /// 1.2.3 to 2.0.0.
    Major,
}

impl Bump {
    /// The name in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}
