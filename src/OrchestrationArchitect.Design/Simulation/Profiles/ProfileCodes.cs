namespace OrchestrationArchitect.Design.Simulation.Profiles;

/// <summary>Stable codes of what can be wrong with a profile.</summary>
internal static class ProfileCodes
{
    /// <summary>The text is not JSON.</summary>
    public const string NotJson = "OA1601";

    /// <summary>A value has the wrong type or form.</summary>
    public const string WrongForm = "OA1602";

    /// <summary>A number is out of its range.</summary>
    public const string OutOfRange = "OA1603";

    /// <summary>A member is not known and was passed over.</summary>
    public const string UnknownMember = "OA1604";

    /// <summary>There is more than is read.</summary>
    public const string TooLarge = "OA1605";
}
