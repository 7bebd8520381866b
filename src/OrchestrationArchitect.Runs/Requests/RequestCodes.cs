namespace OrchestrationArchitect.Runs.Requests;

/// <summary>Stable codes of what can be wrong with a scenario or request.</summary>
public static class RequestCodes
{
    /// <summary>The document is not well-formed YAML or JSON.</summary>
    public const string Malformed = "OA1001";

    /// <summary>A required field is missing.</summary>
    public const string Missing = "OA1002";

    /// <summary>A field holds no text but white space.</summary>
    public const string Empty = "OA1003";

    /// <summary>A field or document is larger than allowed.</summary>
    public const string TooLong = "OA1004";

    /// <summary>A field has the wrong type.</summary>
    public const string WrongType = "OA1005";

    /// <summary>A key is not known.</summary>
    public const string UnknownKey = "OA1006";

    /// <summary>A value is none of those allowed.</summary>
    public const string BadValue = "OA1007";

    /// <summary>A key stands twice.</summary>
    public const string DuplicateKey = "OA1008";

    /// <summary>A document is nested too deeply or has too many entries.</summary>
    public const string TooComplex = "OA1009";

    /// <summary>A callback address is not allowed.</summary>
    public const string BadCallback = "OA1010";
}
