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

    /// <summary>The run took the process down again and again and was parked.</summary>
    public const string PoisonRun = "poison-run";

    /// <summary>A message could not be read or was delivered too often.</summary>
    public const string PoisonMessage = "poison-message";

    /// <summary>The request asks for a generator that this host has not set up.</summary>
    public const string GeneratorMissing = "generator-missing";

    /// <summary>The run's deadline passed before a candidate was judged.</summary>
    public const string DeadlineExceeded = "deadline-exceeded";

    /// <summary>The run's token or cost budget was used up before a candidate was judged.</summary>
    public const string BudgetExceeded = "budget-exceeded";

    /// <summary>The model answered, but not with a design that can be used, however often it was asked to mend it.</summary>
    public const string UnusableAnswer = "model-unusable-answer";

    /// <summary>A refinement found nothing to change; never the reason of a dead letter.</summary>
    public const string NothingToRefine = "nothing-to-refine";

    /// <summary>Somebody cancelled the run; never the reason of a dead letter.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>The reason for a fault of the model's: <c>model-</c> and one of
    /// <see cref="Prompts.Providers.ModelFaults"/>, such as <c>model-throttled</c>.</summary>
    public static string OfModel(string fault) => $"model-{fault}";

    /// <summary>The outcome of a run could not be posted to its caller; the run itself has its own outcome.</summary>
    public const string CallbackFailed = "callback-failed";
}
