using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Checking;

/// <summary>
/// Proves or refutes the <see cref="ModelProperties"/> of a design by visiting every state its runs can get into.
/// <c>docs/verification.md</c> says what a run is here.
/// </summary>
public static class ModelChecker
{
    /// <summary>Checks a design.</summary>
    /// <returns>The proof or refutation; <see langword="null"/> if the design is too broken or too large to explore.</returns>
    public static ModelCheckResult? Check(DesignView design, VerificationOptions options)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(options);
        if (!Soundness.Holds(design))
        {
            return null;
        }

        // A state holds places as 16-bit numbers.
        var program = FlowCompiler.Compile(design, Math.Min(options.MaxPlaces, ushort.MaxValue - 1));
        return program is null ? null : new Explorer(design, program, options.MaxStates).Run();
    }
}
