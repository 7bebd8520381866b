namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>The names of the activities as histories and function attributes spell them.</summary>
public static class ActivityNames
{
    /// <summary>See <see cref="RunReferences.Validate"/>.</summary>
    public const string Validate = "ValidateRequest";

    /// <summary>See <see cref="RunReferences.ClaimKey"/>.</summary>
    public const string ClaimKey = "ClaimIdempotencyKey";

    /// <summary>See <see cref="RunReferences.Generate"/>.</summary>
    public const string Generate = "GenerateCandidate";

    /// <summary>See <see cref="RunReferences.Evaluate"/>.</summary>
    public const string Evaluate = "EvaluateDocument";

    /// <summary>See <see cref="RunReferences.Verify"/>.</summary>
    public const string Verify = "VerifyDesign";

    /// <summary>See <see cref="RunReferences.Simulate"/>.</summary>
    public const string Simulate = "SimulateDesign";

    /// <summary>See <see cref="RunReferences.Critique"/>.</summary>
    public const string Critique = "CritiqueDesign";

    /// <summary>See <see cref="RunReferences.Review"/>.</summary>
    public const string Review = "ReviewByModel";

    /// <summary>See <see cref="RunReferences.Publish"/>.</summary>
    public const string Publish = "PublishArtifacts";

    /// <summary>See <see cref="RunReferences.Unpublish"/>.</summary>
    public const string Unpublish = "UnpublishArtifacts";

    /// <summary>See <see cref="RunReferences.DiscardDrafts"/>.</summary>
    public const string DiscardDrafts = "DiscardDrafts";

    /// <summary>See <see cref="RunReferences.DeadLetter"/>.</summary>
    public const string DeadLetter = "DeadLetterRun";

    /// <summary>See <see cref="RunReferences.Notify"/>.</summary>
    public const string Notify = "NotifyCaller";
}
