using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Verification.Checking;

namespace OrchestrationArchitect.Design.Verification;

/// <summary>Judges a design by rules and by an exhaustive exploration of its failure paths.</summary>
public static class Verifier
{
    /// <summary>Judges a design. The result depends on the design and the bounds alone.</summary>
    /// <param name="design">The design; it need not be sound.</param>
    /// <param name="options">Bounds; <see cref="VerificationOptions.Default"/> if none are given.</param>
    public static VerificationResult Verify(OrchestrationDesign design, VerificationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(design);
        options ??= VerificationOptions.Default;
        var view = new DesignView(design);
        var found = RuleCatalogue.All.SelectMany(rule => rule.Check(view))
            .OrderByDescending(finding => finding.Severity)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location?.Path, StringComparer.Ordinal)
            .ToList();
        var check = options.CheckModel ? ModelChecker.Check(view, options) : null;
        return new VerificationResult([.. found], check);
    }
}
