using System.ComponentModel.DataAnnotations;

namespace OrchestrationArchitect.Functions.Options;

/// <summary>
/// The Azure OpenAI deployment that drafts candidates. Section <c>AzureOpenAI</c>, which may hold every option of
/// <see cref="Models.ModelOptions"/> too: time-outs, prices, limits.
/// </summary>
public sealed class ModelOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "AzureOpenAI";

    /// <summary>The resource's address; <see langword="null"/> to draft by the rules only.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The deployment's name; needed where <see cref="Endpoint"/> is set.</summary>
    public string? Deployment { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Endpoint is null)
            yield break;
        if (!Endpoint.IsAbsoluteUri || Endpoint.Scheme != Uri.UriSchemeHttps)
            yield return new ValidationResult("AzureOpenAI:Endpoint must be an absolute https address.");
        if (string.IsNullOrWhiteSpace(Deployment))
            yield return new ValidationResult("AzureOpenAI:Deployment must name the deployment behind AzureOpenAI:Endpoint.");
    }
}
