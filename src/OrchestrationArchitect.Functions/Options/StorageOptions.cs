using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace OrchestrationArchitect.Functions.Options;

/// <summary>Where artifacts, claims and dead letters are kept. Section <c>Storage</c>.</summary>
public sealed class StorageOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Storage";

    /// <summary>
    /// A connection string, for Azurite and nothing else: in Azure the account has no shared keys.
    /// <see langword="null"/> to use <see cref="BlobServiceUri"/> and <see cref="QueueServiceUri"/> with the app's identity.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>The blob endpoint, such as <c>https://NAME.blob.core.windows.net</c>.</summary>
    public Uri? BlobServiceUri { get; set; }

    /// <summary>The queue endpoint, such as <c>https://NAME.queue.core.windows.net</c>.</summary>
    public Uri? QueueServiceUri { get; set; }

    /// <summary>The container of artifacts and claim checks. Default: <c>artifacts</c>.</summary>
    [Required]
    [RegularExpression("^[a-z0-9](?!.*--)[a-z0-9-]{1,61}[a-z0-9]$", ErrorMessage = "Storage:ArtifactsContainer is not a container name.")]
    public string ArtifactsContainer { get; set; } = "artifacts";

    /// <summary>The container of idempotency claims. Default: <c>idempotency</c>.</summary>
    [Required]
    [RegularExpression("^[a-z0-9](?!.*--)[a-z0-9-]{1,61}[a-z0-9]$", ErrorMessage = "Storage:IdempotencyContainer is not a container name.")]
    public string IdempotencyContainer { get; set; } = "idempotency";

    /// <summary>The container of dead letters. Default: <c>dead-letters</c>.</summary>
    [Required]
    [RegularExpression("^[a-z0-9](?!.*--)[a-z0-9-]{1,61}[a-z0-9]$", ErrorMessage = "Storage:DeadLettersContainer is not a container name.")]
    public string DeadLettersContainer { get; set; } = "dead-letters";

    /// <summary>The queue that gets one message for each new dead letter. Default: <c>dead-letter-notices</c>.</summary>
    [Required]
    [RegularExpression("^[a-z0-9](?!.*--)[a-z0-9-]{1,61}[a-z0-9]$", ErrorMessage = "Storage:DeadLetterQueue is not a queue name.")]
    public string DeadLetterQueue { get; set; } = "dead-letter-notices";

    /// <summary>
    /// Whether containers and the queue are created at first use. Default: no; the deployment makes them. For Azurite: yes.
    /// </summary>
    public bool CreateMissing { get; set; }

    /// <summary>
    /// Takes the account of the Functions host where none of its own is set: its connection string, then also creating
    /// what is missing, since that is a developer's machine; or its <c>blobServiceUri</c> and <c>queueServiceUri</c>.
    /// </summary>
    internal void FallBackTo(IConfigurationSection host)
    {
        if (!string.IsNullOrWhiteSpace(ConnectionString) || BlobServiceUri is not null || QueueServiceUri is not null)
            return;
        if (!string.IsNullOrWhiteSpace(host.Value))
        {
            ConnectionString = host.Value;
            CreateMissing = true;
            return;
        }

        BlobServiceUri = Uri.TryCreate(host["blobServiceUri"], UriKind.Absolute, out var blobs) ? blobs : null;
        QueueServiceUri = Uri.TryCreate(host["queueServiceUri"], UriKind.Absolute, out var queues) ? queues : null;
    }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(ConnectionString) && (BlobServiceUri is null || QueueServiceUri is null))
        {
            yield return new ValidationResult(
                "Set Storage:BlobServiceUri and Storage:QueueServiceUri, or, for Azurite, Storage:ConnectionString.");
        }

        if (BlobServiceUri is { IsAbsoluteUri: false } || QueueServiceUri is { IsAbsoluteUri: false })
            yield return new ValidationResult("Storage:BlobServiceUri and Storage:QueueServiceUri must be absolute addresses.");
    }
}
