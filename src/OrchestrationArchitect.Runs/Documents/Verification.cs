using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Verification;

namespace OrchestrationArchitect.Runs.Documents;

/// <summary>Verifies whatever was loaded.</summary>
public static class Verification
{
    /// <summary>What the import found, then what the rules and the model checker say of what could be imported.</summary>
    public static VerificationResult Of(LoadResult.Loaded loaded)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        var result = Verifier.Verify(loaded.Design);
        return result with { Diagnostics = [.. loaded.Diagnostics, .. result.Diagnostics] };
    }
}
