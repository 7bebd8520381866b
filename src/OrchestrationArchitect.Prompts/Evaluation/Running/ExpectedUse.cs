namespace OrchestrationArchitect.Prompts.Evaluation;

/// <summary>What a row's <c>expected</c> is for.</summary>
/// <remarks>In GitHub Models it is a reference that evaluators may name (<c>{{expected}}</c>), never a check by itself;
/// files in the wild hold descriptions there as often as texts.</remarks>
public enum ExpectedUse
{
    /// <summary>It decides only when a test has no evaluator at all, so that no test passes unchecked. Default.</summary>
    WhenAlone,

    /// <summary>It is one more evaluator of every test that has it.</summary>
    Always,

    /// <summary>It never decides.</summary>
    Never,
}
