namespace OrchestrationArchitect.Prompts;

/// <summary>The stable codes of <see cref="PromptDiagnostic"/>: the <c>OA19xx</c> part of the input codes.</summary>
public static class PromptCodes
{
    /// <summary>The text is not YAML.</summary>
    public const string Syntax = "OA1901";

    /// <summary>The file is over a bound: size, depth, number of values, or what its aliases stand for.</summary>
    public const string Limit = "OA1902";

    /// <summary>A field holds another type than it must.</summary>
    public const string WrongType = "OA1903";

    /// <summary>A field that must be there is not, or is empty.</summary>
    public const string MissingField = "OA1904";

    /// <summary>A key that nothing here knows; kept, not used.</summary>
    public const string UnknownKey = "OA1905";

    /// <summary>A field has the right type, but a value that it cannot have.</summary>
    public const string InvalidValue = "OA1906";

    /// <summary>A key stands twice in one mapping.</summary>
    public const string DuplicateKey = "OA1907";

    /// <summary>The file holds more than one YAML document; only the first is read.</summary>
    public const string MoreDocuments = "OA1908";

    /// <summary>A required variable has no value, or an empty one.</summary>
    public const string MissingVariable = "OA1910";

    /// <summary>A message names a variable that has no value and is not declared; it stays as it stands.</summary>
    public const string UnknownPlaceholder = "OA1911";

    /// <summary>A value is longer than allowed.</summary>
    public const string ValueTooLong = "OA1912";

    /// <summary>A value is not text: it holds U+0000 or half of a surrogate pair.</summary>
    public const string NotText = "OA1913";

    /// <summary>An evaluator of a kind that is not executed here.</summary>
    public const string UnsupportedEvaluator = "OA1920";
}
