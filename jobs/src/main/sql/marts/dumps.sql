-- The dumps behind the figures. Contract: schemas/tables/dumps.yaml
SELECT * FROM dumps
