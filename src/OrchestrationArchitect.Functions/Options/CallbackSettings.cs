using System.ComponentModel.DataAnnotations;
using OrchestrationArchitect.Runs.Callbacks;

namespace OrchestrationArchitect.Functions.Options;

/// <summary>The secrets that sign callbacks. Section <c>Callbacks</c>; in Azure, references to Key Vault.</summary>
public sealed class CallbackSettings : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Callbacks";

    private const string Reference = "@Microsoft.KeyVault(";

    /// <summary>
    /// The secret, 24 to 256 bytes, as <c>whsec_</c> and Base64 or as it is; <see langword="null"/> to send no callbacks.
    /// </summary>
    public string? Secret { get; set; }

    /// <summary>The secret before, which signs too while receivers change over.</summary>
    public string? PreviousSecret { get; set; }

    /// <summary>What the sender takes.</summary>
    internal CallbackOptions ToOptions() => new() { Secrets = [.. Given().Select(CallbackSecret.Parse)] };

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var secret in Given())
        {
            if (ProblemOf(secret) is { } problem)
                yield return new ValidationResult($"Callbacks:Secret and Callbacks:PreviousSecret: {problem}");
        }
    }

    private IEnumerable<string> Given() => new[] { Secret, PreviousSecret }.OfType<string>().Where(secret => secret.Length > 0);

    private static string? ProblemOf(string secret)
    {
        // App Service hands on the text of a reference it could not resolve, which anybody could guess.
        if (secret.StartsWith(Reference, StringComparison.OrdinalIgnoreCase))
            return "the reference to Key Vault could not be resolved. Check that the app's identity may read the secret, then restart the app.";
        try
        {
            CallbackSecret.Parse(secret);
            return null;
        }
        catch (FormatException fault)
        {
            return fault.Message;
        }
    }
}
