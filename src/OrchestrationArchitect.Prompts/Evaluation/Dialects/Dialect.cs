namespace OrchestrationArchitect.Prompts.Evaluation.Dialects;

/// <summary>Whose rules hold where a file does not say.</summary>
internal enum Dialect
{
    /// <summary>GitHub Models: <c>contains</c>, <c>startsWith</c> and <c>endsWith</c> ignore case; <c>equals</c> does not.</summary>
    GitHubModels,

    /// <summary>promptfoo, known by <c>assert</c>: case matters unless the type begins with <c>i</c>.</summary>
    Promptfoo,
}
