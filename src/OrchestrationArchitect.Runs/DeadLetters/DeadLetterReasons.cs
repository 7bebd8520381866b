namespace OrchestrationArchitect.Runs.DeadLetters;

/// <summary>Why runs are dead-lettered: stable names that operators filter by.</summary>
public static class DeadLetterReasons
{
    /// <summary>The request is not valid; redriving it as it is will not help.</summary>
    public const string InvalidRequest = "invalid-request";

    /// <summary>The text holds nothing that could be designed.</summary>
    public const string NothingToDesign = "nothing-to-design";

    /// <summary>Every candidate failed.</summary>
    public const string NoCandidate = "no-candidate";

    /// <summary>The artifacts could not be published.</summary>
    public const string PublishFailed = "publish-failed";

    /// <summary>A failure that none of the others names.</summary>
    public const string Unexpected = "unexpected";

    /// <summary>A message could not be read or was delivered too often.</summary>
    public const string PoisonMessage = "poison-message";
}
